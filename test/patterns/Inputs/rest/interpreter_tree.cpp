#include <map>
#include <memory>
#include <string>
#include <utility>

// interpreter: Expr evaluated in an Environment
class Environment {
public:
	int lookup(const std::string &name) const { return values_.at(name); }
	void bind(const std::string &name, int value) { values_[name] = value; }

private:
	std::map<std::string, int> values_;
};
class Expr {
public:
	virtual ~Expr() = default;
	virtual int eval(const Environment &env) const = 0;
};
class Variable : public Expr {
public:
	explicit Variable(std::string name) : name_(std::move(name)) {}
	int eval(const Environment &env) const override { return env.lookup(name_); }

private:
	std::string name_;
};
class Add : public Expr {
public:
	Add(std::unique_ptr<Expr> left, std::unique_ptr<Expr> right) : left_(std::move(left)), right_(std::move(right)) {}
	int eval(const Environment &env) const override { return left_->eval(env) + right_->eval(env); }

private:
	std::unique_ptr<Expr> left_, right_;
};
class Negate : public Expr {
public:
	explicit Negate(std::unique_ptr<Expr> inner) : inner_(std::move(inner)) {}
	int eval(const Environment &env) const override { return -inner_->eval(env); }

private:
	std::unique_ptr<Expr> inner_;
};

int main()
{
	Environment env;
	env.bind("x", 2);
	Add sum(std::make_unique<Variable>("x"), std::make_unique<Negate>(std::make_unique<Variable>("x")));
	return sum.eval(env);
}
