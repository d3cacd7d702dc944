#include <memory>

// prototype: Shape, copied by a base that knows the class it copies
class Shape {
public:
	virtual ~Shape() = default;
	virtual std::unique_ptr<Shape> copy() const = 0;
	virtual double area() const = 0;
};
template <class Derived> class Copied : public Shape {
public:
	std::unique_ptr<Shape> copy() const override
	{
		return std::make_unique<Derived>(static_cast<const Derived &>(*this));
	}
};
class Square : public Copied<Square> {
public:
	explicit Square(double side) : side_(side) {}
	double area() const override { return side_ * side_; }

private:
	double side_;
};

int main()
{
	Square square(2);
	return static_cast<int>(square.copy()->area());
}
