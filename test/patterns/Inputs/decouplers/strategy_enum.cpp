#include <memory>
#include <string>
#include <vector>

// strategy: Exporter chooses its Format when it is told which
struct Format {
	virtual ~Format() = default;
	virtual std::string line(const std::string &text) const = 0;
};
struct Csv : Format {
	std::string line(const std::string &text) const override { return text + ","; }
};
struct Tsv : Format {
	std::string line(const std::string &text) const override { return text + "\t"; }
};
enum class Which { csv, tsv };
class Exporter {
public:
	void set(Which which)
	{
		switch (which) {
		case Which::csv:
			format_ = std::make_unique<Csv>();
			break;
		case Which::tsv:
			format_ = std::make_unique<Tsv>();
			break;
		}
	}
	void add(const std::string &text) { out_ += format_->line(text); }

private:
	std::unique_ptr<Format> format_;
	std::string out_;
};

int main()
{
	Exporter exporter;
	exporter.set(Which::csv);
	exporter.add("a");
	exporter.set(Which::tsv);
	exporter.add("b");
}
