#include <memory>
#include <stdexcept>
#include <string>

// simple-factory: Drinks, one function for all kinds
struct Drink {
	virtual ~Drink() = default;
	virtual int volume() const = 0;
};
struct Tea : Drink {
	int volume() const override { return 200; }
};
struct Coffee : Drink {
	int volume() const override { return 50; }
};
struct Water : Drink {
	int volume() const override { return 500; }
};
class Drinks {
public:
	static std::unique_ptr<Drink> make(const std::string &name)
	{
		if (name == "tea")
			return std::make_unique<Tea>();
		if (name == "coffee")
			return std::make_unique<Coffee>();
		if (name == "water")
			return std::make_unique<Water>();
		throw std::invalid_argument(name);
	}
};

int main()
{
	return Drinks::make("tea")->volume() > 100;
}
