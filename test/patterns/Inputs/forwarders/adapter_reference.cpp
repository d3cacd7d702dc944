#include <string>
#include <vector>

// adapter: LegacyLog makes an OldWriter usable as Log
class Log {
public:
	virtual ~Log() = default;
	virtual void info(const std::string &text) = 0;
};
class OldWriter {
public:
	void put_bytes(const char *bytes, int n) { buffer_.insert(buffer_.end(), bytes, bytes + n); }
	void end_record() { buffer_.push_back('\n'); }

private:
	std::vector<char> buffer_;
};
class LegacyLog : public Log {
public:
	explicit LegacyLog(OldWriter &writer) : writer_(writer) {}
	void info(const std::string &text) override
	{
		writer_.put_bytes(text.data(), static_cast<int>(text.size()));
		writer_.end_record();
	}

private:
	OldWriter &writer_;
};

void serve(Log &log)
{
	log.info("ready");
}

int main()
{
	OldWriter writer;
	LegacyLog log(writer);
	serve(log);
}
