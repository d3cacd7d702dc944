#include <string>
#include <utility>

// builder: Car::Builder, nested, fields of its own, a constructor that takes it
class Car {
public:
	class Builder;
	int doors() const { return doors_; }

private:
	Car(std::string colour, int doors) : colour_(std::move(colour)), doors_(doors) {}
	std::string colour_;
	int doors_;
};
class Car::Builder {
public:
	Builder &colour(std::string colour)
	{
		colour_ = std::move(colour);
		return *this;
	}
	Builder &doors(int doors)
	{
		doors_ = doors;
		return *this;
	}
	Car build() const { return Car(colour_, doors_); }

private:
	std::string colour_{"red"};
	int doors_{4};
};

int main()
{
	return Car::Builder().colour("blue").doors(2).build().doors();
}
