#include <map>
#include <memory>
#include <string>

// prototype: Monster copies itself; a Lair keeps samples
class Monster {
public:
	virtual ~Monster() = default;
	virtual std::unique_ptr<Monster> duplicate() const = 0;
	virtual int strength() const = 0;
};
class Ghost : public Monster {
public:
	explicit Ghost(int cold) : cold_(cold) {}
	std::unique_ptr<Monster> duplicate() const override { return std::make_unique<Ghost>(*this); }
	int strength() const override { return cold_; }

private:
	int cold_;
};
class Troll : public Monster {
public:
	explicit Troll(std::string club) : club_(std::move(club)) {}
	std::unique_ptr<Monster> duplicate() const override { return std::make_unique<Troll>(*this); }
	int strength() const override { return static_cast<int>(club_.size()); }

private:
	std::string club_;
};
class Lair {
public:
	void keep(const std::string &name, std::unique_ptr<Monster> sample) { samples_[name] = std::move(sample); }
	std::unique_ptr<Monster> spawn(const std::string &name) const { return samples_.at(name)->duplicate(); }

private:
	std::map<std::string, std::unique_ptr<Monster>> samples_;
};

int main()
{
	Lair lair;
	lair.keep("ghost", std::make_unique<Ghost>(3));
	lair.keep("troll", std::make_unique<Troll>("oak"));
	return lair.spawn("ghost")->strength();
}
