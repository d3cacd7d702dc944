#include <memory>

// decorator: Counted and Upper each hold a Stream
struct Stream {
	virtual ~Stream() = default;
	virtual int read() = 0;
	virtual void close() = 0;
};
struct FileStream : Stream {
	int read() override { return 'x'; }
	void close() override { open = false; }
	bool open = true;
};
class Counted final : public Stream {
public:
	explicit Counted(std::unique_ptr<Stream> source) : source_{std::move(source)} {}
	int read() override
	{
		++reads_;
		return source_->read();
	}
	void close() override { source_->close(); }

private:
	std::unique_ptr<Stream> source_;
	int reads_{0};
};
class Upper final : public Stream {
public:
	explicit Upper(std::unique_ptr<Stream> source) : source_{std::move(source)} {}
	int read() override
	{
		int c = source_->read();
		return c >= 'a' && c <= 'z' ? c - 32 : c;
	}
	void close() override { source_->close(); }

private:
	std::unique_ptr<Stream> source_;
};

int main()
{
	Upper stream(std::make_unique<Counted>(std::make_unique<FileStream>()));
	int c = stream.read();
	stream.close();
	return c;
}
