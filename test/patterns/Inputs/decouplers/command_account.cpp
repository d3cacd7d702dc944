#include <iostream>
#include <vector>

// command: Command, done and undone without an invoker class
struct BankAccount {
	int balance = 0;
	void deposit(int amount) { balance += amount; }
	bool withdraw(int amount)
	{
		if (balance - amount < -500)
			return false;
		balance -= amount;
		return true;
	}
};
struct Command {
	virtual ~Command() = default;
	virtual void call() = 0;
	virtual void undo() = 0;
};
struct AccountCommand : Command {
	BankAccount &account;
	enum Action { deposit, withdraw } action;
	int amount;
	bool succeeded = false;
	AccountCommand(BankAccount &a, Action what, int sum) : account(a), action(what), amount(sum) {}
	void call() override
	{
		switch (action) {
		case deposit:
			account.deposit(amount);
			succeeded = true;
			break;
		case withdraw:
			succeeded = account.withdraw(amount);
			break;
		}
	}
	void undo() override
	{
		if (!succeeded)
			return;
		if (action == deposit)
			account.withdraw(amount);
		else
			account.deposit(amount);
	}
};
struct Batch : std::vector<AccountCommand>, Command {
	void call() override
	{
		for (auto &command : *this)
			command.call();
	}
	void undo() override
	{
		for (auto it = rbegin(); it != rend(); ++it)
			it->undo();
	}
};

int main()
{
	BankAccount account;
	Batch batch;
	batch.emplace_back(account, AccountCommand::deposit, 100);
	batch.call();
	batch.undo();
	return account.balance;
}
