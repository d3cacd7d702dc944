#include <cstddef>

// raii: Block owns memory of no class; Report only says goodbye
class Block {
public:
	explicit Block(std::size_t n) : bytes_(new char[n]) {}
	~Block() { delete[] bytes_; }
	Block(const Block &) = delete;
	Block &operator=(const Block &) = delete;
	char *bytes() { return bytes_; }

private:
	char *bytes_;
};
class Log {
public:
	void say(int what) { last_ = what; }

private:
	int last_ = 0;
};
class Report {
public:
	explicit Report(Log &log) : log_(log) { log_.say(1); }
	~Report() { log_.say(2); }

private:
	Log &log_;
};

int main()
{
	Block block(3);
	Log log;
	Report report(log);
	return block.bytes()[0];
}
