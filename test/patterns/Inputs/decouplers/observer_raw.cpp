#include <list>

// observer: Account tells Auditors, by iterators
class Account;
class Auditor {
public:
	virtual ~Auditor() {}
	virtual void on_change(Account &account) = 0;
};
class Account {
public:
	void add(Auditor *auditor) { auditors_.push_back(auditor); }
	void drop(Auditor *auditor) { auditors_.remove(auditor); }
	void deposit(int sum)
	{
		balance_ += sum;
		for (std::list<Auditor *>::iterator it = auditors_.begin(); it != auditors_.end(); ++it)
			(*it)->on_change(*this);
	}
	int balance() const { return balance_; }

private:
	std::list<Auditor *> auditors_;
	int balance_ = 0;
};
class Journal : public Auditor {
public:
	void on_change(Account &account) override { last_ = account.balance(); }

private:
	int last_ = 0;
};

int main()
{
	Account account;
	Journal journal;
	account.add(&journal);
	account.deposit(5);
	account.drop(&journal);
}
