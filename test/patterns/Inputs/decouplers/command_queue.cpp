#include <iostream>
#include <memory>
#include <queue>
#include <vector>

// command: Order, kept in a queue by a Broker
class Stock {
public:
	void buy() { std::cout << "buy"; }
	void sell() { std::cout << "sell"; }
};
class Order {
public:
	virtual ~Order() = default;
	virtual void execute() = 0;
};
class BuyStock : public Order {
public:
	explicit BuyStock(Stock *stock) : stock_(stock) {}
	void execute() override { stock_->buy(); }

private:
	Stock *stock_;
};
class SellStock : public Order {
public:
	explicit SellStock(Stock *stock) : stock_(stock) {}
	void execute() override { stock_->sell(); }

private:
	Stock *stock_;
};
class Broker {
public:
	void take(std::shared_ptr<Order> order) { orders_.push_back(std::move(order)); }
	void place()
	{
		for (const auto &order : orders_)
			order->execute();
		orders_.clear();
	}

private:
	std::vector<std::shared_ptr<Order>> orders_;
};

int main()
{
	Stock stock;
	Broker broker;
	broker.take(std::make_shared<BuyStock>(&stock));
	broker.take(std::make_shared<SellStock>(&stock));
	broker.place();
}
