#include <iostream>

// template-method: Beverage, its steps chosen at compile time
template <typename Derived> class Beverage {
public:
	void prepare()
	{
		boil();
		self().brew();
		self().add();
	}

private:
	void boil() { std::cout << "boil"; }
	Derived &self() { return static_cast<Derived &>(*this); }
};
class Tea : public Beverage<Tea> {
public:
	void brew() { std::cout << "tea"; }
	void add() { std::cout << "lemon"; }
};
class Coffee : public Beverage<Coffee> {
public:
	void brew() { std::cout << "coffee"; }
	void add() { std::cout << "milk"; }
};

int main()
{
	Tea().prepare();
	Coffee().prepare();
}
