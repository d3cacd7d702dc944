#include <cstdio>

// raii: LogFile closes by a method of its own, which the destructor calls
class LogFile {
public:
	explicit LogFile(const char *path) : file_(std::fopen(path, "w"))
	{
		if (!file_)
			throw 1;
	}
	~LogFile() { close(); }
	LogFile(const LogFile &) = delete;
	LogFile &operator=(const LogFile &) = delete;
	void put(const char *text) { std::fputs(text, file_); }
	void close()
	{
		if (file_)
			std::fclose(file_);
		file_ = nullptr;
	}

private:
	FILE *file_;
};

int main()
{
	LogFile log("log");
	log.put("hello");
}
