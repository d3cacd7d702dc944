#include <memory>

// facade: Compiler over Scanner, Parser and Generator
class Scanner {
public:
	int scan() { return 1; }
};
class Parser {
public:
	int parse(int tokens) { return tokens + 1; }
};
class Generator {
public:
	void generate(int tree) { size_ = tree; }

private:
	int size_ = 0;
};
class Compiler {
public:
	Compiler()
		: scanner_(std::make_unique<Scanner>()), parser_(std::make_unique<Parser>()),
		  generator_(std::make_unique<Generator>())
	{
	}
	void compile() const
	{
		int tokens = scanner_->scan();
		generator_->generate(parser_->parse(tokens));
	}

private:
	std::unique_ptr<Scanner> scanner_;
	std::unique_ptr<Parser> parser_;
	std::unique_ptr<Generator> generator_;
};

int main()
{
	Compiler().compile();
}
