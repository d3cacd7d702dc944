#include <memory>
#include <vector>

// visitor: TaxRule over Book and Food
struct Book;
struct Food;
struct TaxRule {
	virtual ~TaxRule() = default;
	virtual double of_book(Book *book) = 0;
	virtual double of_food(Food *food) = 0;
};
struct Item {
	virtual ~Item() = default;
	virtual double taxed(TaxRule *rule) = 0;
};
struct Book : Item {
	double price = 5;
	double taxed(TaxRule *rule) override { return rule->of_book(this); }
};
struct Food : Item {
	double weight = 2;
	double taxed(TaxRule *rule) override { return rule->of_food(this); }
};
struct Holiday : TaxRule {
	double of_book(Book *book) override { return book->price; }
	double of_food(Food *) override { return 0; }
};

int main()
{
	std::vector<std::unique_ptr<Item>> items;
	items.push_back(std::make_unique<Book>());
	items.push_back(std::make_unique<Food>());
	Holiday rule;
	double sum = 0;
	for (auto &item : items)
		sum += item->taxed(&rule);
	return static_cast<int>(sum);
}
