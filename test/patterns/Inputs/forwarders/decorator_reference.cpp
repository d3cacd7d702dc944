#include <sstream>
#include <string>

// decorator: Coloured and Transparent shapes, by reference
struct Figure {
	virtual ~Figure() = default;
	virtual std::string str() const = 0;
};
struct Square : Figure {
	float side = 1;
	std::string str() const override { return "square"; }
};
struct Coloured : Figure {
	Figure &figure;
	std::string colour;
	Coloured(Figure &f, const std::string &c) : figure{f}, colour{c} {}
	std::string str() const override
	{
		std::ostringstream out;
		out << figure.str() << " in " << colour;
		return out.str();
	}
};
struct Transparent : Figure {
	Figure &figure;
	int percent;
	Transparent(Figure &f, int p) : figure{f}, percent{p} {}
	std::string str() const override
	{
		std::ostringstream out;
		out << figure.str() << " at " << percent;
		return out.str();
	}
};

int main()
{
	Square square;
	Coloured red{square, "red"};
	Transparent glass{red, 50};
	return static_cast<int>(glass.str().size());
}
