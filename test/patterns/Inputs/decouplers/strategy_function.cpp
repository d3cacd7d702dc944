#include <functional>
#include <utility>

// strategy: Cart is given the function that computes the price
class Cart {
public:
	using Pricing = std::function<double(double)>;
	explicit Cart(Pricing pricing) : pricing_(std::move(pricing)) {}
	void set_pricing(Pricing pricing) { pricing_ = std::move(pricing); }
	double total() const { return pricing_(sum_); }

private:
	Pricing pricing_;
	double sum_ = 10;
};

int main()
{
	Cart cart([](double sum) { return sum; });
	cart.set_pricing([](double sum) { return sum * 0.9; });
	return static_cast<int>(cart.total());
}
