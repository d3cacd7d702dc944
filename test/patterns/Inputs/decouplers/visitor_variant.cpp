#include <string>
#include <variant>
#include <vector>

// visitor: Area over a variant of shapes
struct Circle {
	double r;
};
struct Square {
	double a;
};
using Shape = std::variant<Circle, Square>;
struct Area {
	double operator()(const Circle &circle) const { return 3 * circle.r * circle.r; }
	double operator()(const Square &square) const { return square.a * square.a; }
};

int main()
{
	std::vector<Shape> shapes{Circle{1}, Square{2}};
	double sum = 0;
	for (const auto &shape : shapes)
		sum += std::visit(Area{}, shape);
	return static_cast<int>(sum);
}
