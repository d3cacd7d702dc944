// Whoever reads a log sees the entries alone, not where they are.
#include <memory>
#include <string>

class Entries {
public:
	virtual ~Entries() = default;
	virtual bool more() const = 0;
	virtual void step() = 0;
	virtual std::string text() const = 0;
};

class Journal {
public:
	virtual ~Journal() = default;
	virtual std::unique_ptr<Entries> entries() const = 0;
};

class OneEntry : public Entries {
public:
	bool more() const override { return left_; }
	void step() override { left_ = false; }
	std::string text() const override { return "started"; }

private:
	bool left_ = true;
};

class NoEntry : public Entries {
public:
	bool more() const override { return false; }
	void step() override {}
	std::string text() const override { return {}; }
};

std::size_t letters(const Journal &journal)
{
	std::size_t sum = 0;

	for (auto entry = journal.entries(); entry->more(); entry->step())
		sum += entry->text().size();
	return sum;
}
