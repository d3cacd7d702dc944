#include <memory>
#include <vector>

// memento: Account gives a Token for each deposit
class Token {
	int balance_;

public:
	explicit Token(int balance) : balance_(balance) {}
	friend class Account;
};
class Account {
public:
	explicit Account(int balance) : balance_(balance) { changes_.emplace_back(std::make_shared<Token>(balance_)); }
	std::shared_ptr<Token> deposit(int amount)
	{
		balance_ += amount;
		auto token = std::make_shared<Token>(balance_);
		changes_.push_back(token);
		return token;
	}
	void restore(const std::shared_ptr<Token> &token)
	{
		if (token) {
			balance_ = token->balance_;
			changes_.push_back(token);
		}
	}

private:
	int balance_ = 0;
	std::vector<std::shared_ptr<Token>> changes_;
};

int main()
{
	Account account{100};
	auto token = account.deposit(50);
	account.deposit(20);
	account.restore(token);
}
