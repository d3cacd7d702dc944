#include <memory>
#include <vector>

// iterator: Cursor over a Shelf
template <typename T> class Cursor {
public:
	virtual ~Cursor() = default;
	virtual bool has_next() const = 0;
	virtual T next() = 0;
};
class Shelf;
class ShelfCursor : public Cursor<int> {
public:
	explicit ShelfCursor(const Shelf &shelf) : shelf_(shelf) {}
	bool has_next() const override;
	int next() override;

private:
	const Shelf &shelf_;
	std::size_t at_ = 0;
};
class Shelf {
public:
	void put(int book) { books_.push_back(book); }
	std::size_t count() const { return books_.size(); }
	int book(std::size_t i) const { return books_[i]; }
	std::unique_ptr<ShelfCursor> cursor() const { return std::make_unique<ShelfCursor>(*this); }

private:
	std::vector<int> books_;
};
bool ShelfCursor::has_next() const
{
	return at_ < shelf_.count();
}
int ShelfCursor::next()
{
	return shelf_.book(at_++);
}

int main()
{
	Shelf shelf;
	shelf.put(1);
	int sum = 0;
	for (auto cursor = shelf.cursor(); cursor->has_next();)
		sum += cursor->next();
	return sum;
}
