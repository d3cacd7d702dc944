#include <iostream>
#include <memory>
#include <string>
#include <vector>

// iterator: Iterator with both sides abstract
template <class Item> class Iterator {
public:
	virtual ~Iterator() = default;
	virtual void first() = 0;
	virtual void next() = 0;
	virtual bool is_done() const = 0;
	virtual Item current() const = 0;
};
template <class Item> class Collection {
public:
	virtual ~Collection() = default;
	virtual std::unique_ptr<Iterator<Item>> iterator() const = 0;
	virtual std::size_t count() const = 0;
	virtual Item at(std::size_t i) const = 0;
};
template <class Item> class ArrayIterator : public Iterator<Item> {
public:
	explicit ArrayIterator(const Collection<Item> &collection) : collection_(collection) {}
	void first() override { at_ = 0; }
	void next() override { ++at_; }
	bool is_done() const override { return at_ >= collection_.count(); }
	Item current() const override { return collection_.at(at_); }

private:
	const Collection<Item> &collection_;
	std::size_t at_ = 0;
};
template <class Item> class Array : public Collection<Item> {
public:
	void push(Item item) { items_.push_back(item); }
	std::unique_ptr<Iterator<Item>> iterator() const override
	{
		return std::make_unique<ArrayIterator<Item>>(*this);
	}
	std::size_t count() const override { return items_.size(); }
	Item at(std::size_t i) const override { return items_[i]; }

private:
	std::vector<Item> items_;
};

int main()
{
	Array<std::string> array;
	array.push("a");
	auto it = array.iterator();
	for (it->first(); !it->is_done(); it->next())
		std::cout << it->current();
}
