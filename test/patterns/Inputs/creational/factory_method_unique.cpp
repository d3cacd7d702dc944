#include <memory>
#include <string>

// factory-method: Exporter makes a Sink
class Sink {
public:
	virtual ~Sink() = default;
	virtual void write(const std::string &text) = 0;
};
class FileSink : public Sink {
public:
	explicit FileSink(std::string path) : path_(std::move(path)) {}
	void write(const std::string &text) override { path_ += text; }

private:
	std::string path_;
};
class NullSink : public Sink {
public:
	void write(const std::string &) override {}
};

class Exporter {
public:
	virtual ~Exporter() = default;
	void run()
	{
		auto sink = open();
		sink->write("header");
	}

protected:
	virtual std::unique_ptr<Sink> open() const = 0;
};
class FileExporter : public Exporter {
protected:
	std::unique_ptr<Sink> open() const override { return std::make_unique<FileSink>("out"); }
};
class DryExporter : public Exporter {
protected:
	std::unique_ptr<Sink> open() const override { return std::make_unique<NullSink>(); }
};

int main()
{
	FileExporter{}.run();
	DryExporter{}.run();
}
