#include <cstdio>

// policy: Greeter inherits how it speaks and where
template <class Output, class Language> class Greeter : private Output, private Language {
	using Language::message;
	using Output::print;

public:
	void greet() const { print(message()); }
};
class Screen {
protected:
	void print(const char *text) const { std::puts(text); }
};
class Nowhere {
protected:
	void print(const char *) const {}
};
class English {
protected:
	const char *message() const { return "hello"; }
};
class German {
protected:
	const char *message() const { return "hallo"; }
};

int main()
{
	Greeter<Screen, English>().greet();
	Greeter<Nowhere, German>().greet();
}
