#include <memory>
#include <string>

// chain-of-responsibility: Approver hands on what it may not sign
class Approver {
public:
	virtual ~Approver() = default;
	Approver &then(std::unique_ptr<Approver> next)
	{
		next_ = std::move(next);
		return *next_;
	}
	virtual bool approve(int amount)
	{
		if (next_)
			return next_->approve(amount);
		return false;
	}

private:
	std::unique_ptr<Approver> next_;
};
class Clerk : public Approver {
public:
	bool approve(int amount) override { return amount < 10 || Approver::approve(amount); }
};
class Boss : public Approver {
public:
	bool approve(int amount) override
	{
		if (amount < 1000)
			return true;
		return Approver::approve(amount);
	}
};

int main()
{
	Clerk clerk;
	clerk.then(std::make_unique<Boss>());
	return clerk.approve(50);
}
