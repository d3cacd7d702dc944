#include <string>

// facade: Loan asks three departments, which are nobody's fields
class Bank {
public:
	bool has_savings(const std::string &who, int amount) { return static_cast<int>(who.size()) < amount; }
};
class Credit {
public:
	bool is_good(const std::string &who) { return !who.empty(); }
};
class Debts {
public:
	bool has_none(const std::string &who) { return who != "Joe"; }
};
class Loan {
public:
	bool is_eligible(const std::string &who, int amount)
	{
		Bank bank;
		Credit credit;
		Debts debts;
		return bank.has_savings(who, amount) && credit.is_good(who) && debts.has_none(who);
	}
};

int main()
{
	Loan loan;
	return loan.is_eligible("Ann", 100);
}
