#include <utility>

// type-erasure: Shape has a table of functions for each type
class Shape {
	struct Table {
		void (*draw)(const void *);
		void (*end)(void *);
	};
	template <class T> static const Table *table()
	{
		static const Table the_table{[](const void *it) { static_cast<const T *>(it)->draw(); },
					     [](void *it) { delete static_cast<T *>(it); }};
		return &the_table;
	}

public:
	template <class T> explicit Shape(T it) : it_(new T(std::move(it))), table_(table<T>()) {}
	~Shape() { table_->end(it_); }
	Shape(const Shape &) = delete;
	void draw() const { table_->draw(it_); }

private:
	void *it_;
	const Table *table_;
};
struct Square {
	void draw() const {}
};

int main()
{
	Shape shape{Square()};
	shape.draw();
}
