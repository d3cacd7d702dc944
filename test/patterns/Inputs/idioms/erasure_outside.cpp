#include <string>

// type-erasure: Animal copies by clone; its concept stands outside
struct Behaviour {
	virtual ~Behaviour() {}
	virtual std::string sound() const = 0;
	virtual Behaviour *clone() const = 0;
};
template <class T> struct Behaving : public Behaviour {
	explicit Behaving(const T &given) : it(given) {}
	std::string sound() const override { return it.sound(); }
	Behaviour *clone() const override { return new Behaving<T>(it); }
	T it;
};
class Animal {
public:
	template <class T> explicit Animal(const T &given) : does_(new Behaving<T>(given)) {}
	Animal(const Animal &other) : does_(other.does_->clone()) {}
	Animal &operator=(const Animal &) = delete;
	~Animal() { delete does_; }
	std::string sound() const { return does_->sound(); }

private:
	Behaviour *does_;
};
struct Dog {
	std::string sound() const { return "wau"; }
};
struct Cat {
	std::string sound() const { return "miau"; }
};

int main()
{
	Animal dog{Dog()}, cat{Cat()}, other = dog;
	return (dog.sound() + cat.sound() + other.sound()).size() > 9;
}
