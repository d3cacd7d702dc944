// pimpl: Gauge hides its Insides in the same file; List is just a list
class Gauge {
public:
	Gauge();
	~Gauge();
	Gauge(const Gauge &) = delete;
	Gauge &operator=(const Gauge &) = delete;
	int level() const;

private:
	struct Insides;
	Insides *in_;
};
class Node;
class List {
public:
	~List();
	void add(int value);

private:
	Node *head_ = nullptr;
};

struct Gauge::Insides {
	int level = 1;
};
Gauge::Gauge() : in_(new Insides) {}
Gauge::~Gauge() { delete in_; }
int Gauge::level() const { return in_->level; }
class Node {
public:
	int value;
	Node *next;
};
void List::add(int value) { head_ = new Node{value, head_}; }
List::~List()
{
	while (head_) {
		Node *next = head_->next;
		delete head_;
		head_ = next;
	}
}

int main()
{
	Gauge gauge;
	List list;
	list.add(gauge.level());
}
