#include <iostream>
#include <memory>
#include <string>

// builder: PizzaBuilder, its product in the base, a Cook that holds it
class Pizza {
public:
	void set_dough(const std::string &dough) { dough_ = dough; }
	void set_sauce(const std::string &sauce) { sauce_ = sauce; }
	void open() const { std::cout << dough_ << sauce_; }

private:
	std::string dough_, sauce_;
};
class PizzaBuilder {
public:
	virtual ~PizzaBuilder() = default;
	Pizza *get_pizza() { return pizza_.release(); }
	void create_new() { pizza_ = std::make_unique<Pizza>(); }
	virtual void build_dough() = 0;
	virtual void build_sauce() = 0;

protected:
	std::unique_ptr<Pizza> pizza_;
};
class HawaiianBuilder : public PizzaBuilder {
public:
	void build_dough() override { pizza_->set_dough("cross"); }
	void build_sauce() override { pizza_->set_sauce("mild"); }
};
class SpicyBuilder : public PizzaBuilder {
public:
	void build_dough() override { pizza_->set_dough("pan"); }
	void build_sauce() override { pizza_->set_sauce("hot"); }
};
class Cook {
public:
	void make(PizzaBuilder *builder)
	{
		builder_ = builder;
		builder_->create_new();
		builder_->build_dough();
		builder_->build_sauce();
	}
	void open() { builder_->get_pizza()->open(); }

private:
	PizzaBuilder *builder_ = nullptr;
};

int main()
{
	Cook cook;
	HawaiianBuilder hawaiian;
	SpicyBuilder spicy;
	cook.make(&hawaiian);
	cook.open();
	cook.make(&spicy);
	cook.open();
}
