#include <memory>
#include <string>

// interpreter: BooleanExp without a context object
class BooleanExp {
public:
	virtual ~BooleanExp() = default;
	virtual bool interpret(const std::string &context) = 0;
};
class Terminal : public BooleanExp {
public:
	explicit Terminal(std::string data) : data_(std::move(data)) {}
	bool interpret(const std::string &context) override { return context.find(data_) != std::string::npos; }

private:
	std::string data_;
};
class Or : public BooleanExp {
public:
	Or(std::shared_ptr<BooleanExp> a, std::shared_ptr<BooleanExp> b) : a_(a), b_(b) {}
	bool interpret(const std::string &context) override { return a_->interpret(context) || b_->interpret(context); }

private:
	std::shared_ptr<BooleanExp> a_, b_;
};
class And : public BooleanExp {
public:
	And(std::shared_ptr<BooleanExp> a, std::shared_ptr<BooleanExp> b) : a_(a), b_(b) {}
	bool interpret(const std::string &context) override { return a_->interpret(context) && b_->interpret(context); }

private:
	std::shared_ptr<BooleanExp> a_, b_;
};

int main()
{
	auto john = std::make_shared<Terminal>("John");
	auto ann = std::make_shared<Terminal>("Ann");
	return Or(john, std::make_shared<And>(ann, john)).interpret("John");
}
