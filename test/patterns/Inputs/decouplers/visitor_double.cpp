#include <memory>
#include <vector>

// visitor: NodeVisitor over Number and Sum
class Number;
class Sum;
class NodeVisitor {
public:
	virtual ~NodeVisitor() = default;
	virtual void visit(const Number &number) = 0;
	virtual void visit(const Sum &sum) = 0;
};
class Node {
public:
	virtual ~Node() = default;
	virtual void accept(NodeVisitor &visitor) const = 0;
};
class Number : public Node {
public:
	explicit Number(int value) : value_(value) {}
	int value() const { return value_; }
	void accept(NodeVisitor &visitor) const override { visitor.visit(*this); }

private:
	int value_;
};
class Sum : public Node {
public:
	Sum(std::unique_ptr<Node> a, std::unique_ptr<Node> b) : a_(std::move(a)), b_(std::move(b)) {}
	void accept(NodeVisitor &visitor) const override { visitor.visit(*this); }
	const Node &first() const { return *a_; }
	const Node &second() const { return *b_; }

private:
	std::unique_ptr<Node> a_, b_;
};
class Evaluate : public NodeVisitor {
public:
	void visit(const Number &number) override { total_ += number.value(); }
	void visit(const Sum &sum) override
	{
		sum.first().accept(*this);
		sum.second().accept(*this);
	}
	int total() const { return total_; }

private:
	int total_ = 0;
};

int main()
{
	Sum sum(std::make_unique<Number>(1), std::make_unique<Number>(2));
	Evaluate evaluate;
	sum.accept(evaluate);
	return evaluate.total();
}
