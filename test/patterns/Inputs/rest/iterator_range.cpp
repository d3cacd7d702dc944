#include <memory>

// iterator: List::Position, as the language wants it
template <typename T> class List {
	struct Link {
		T value;
		std::unique_ptr<Link> next;
	};

public:
	class Position {
	public:
		explicit Position(Link *link) : link_(link) {}
		T &operator*() const { return link_->value; }
		Position &operator++()
		{
			link_ = link_->next.get();
			return *this;
		}
		bool operator!=(const Position &other) const { return link_ != other.link_; }

	private:
		Link *link_;
	};
	void push(T value)
	{
		auto link = std::make_unique<Link>();
		link->value = value;
		link->next = std::move(first_);
		first_ = std::move(link);
	}
	Position begin() { return Position(first_.get()); }
	Position end() { return Position(nullptr); }

private:
	std::unique_ptr<Link> first_;
};

int main()
{
	List<int> list;
	list.push(3);
	int sum = 0;
	for (int value : list)
		sum += value;
	return sum;
}
