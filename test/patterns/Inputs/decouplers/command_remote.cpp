#include <memory>
#include <utility>

// command: Action behind the two buttons of a Remote
class Lamp {
public:
	void on() { lit_ = true; }
	void off() { lit_ = false; }

private:
	bool lit_ = false;
};
struct Action {
	virtual ~Action() = default;
	virtual void execute() const = 0;
};
class LampOn : public Action {
public:
	explicit LampOn(std::shared_ptr<Lamp> lamp) : lamp_{std::move(lamp)} {}
	void execute() const override { lamp_->on(); }

private:
	std::shared_ptr<Lamp> lamp_;
};
class LampOff : public Action {
public:
	explicit LampOff(std::shared_ptr<Lamp> lamp) : lamp_{std::move(lamp)} {}
	void execute() const override { lamp_->off(); }

private:
	std::shared_ptr<Lamp> lamp_;
};
class Remote {
public:
	void assign(std::unique_ptr<Action> first, std::unique_ptr<Action> second)
	{
		first_ = std::move(first);
		second_ = std::move(second);
	}
	void press_first()
	{
		if (first_)
			first_->execute();
	}
	void press_second()
	{
		if (second_)
			second_->execute();
	}

private:
	std::unique_ptr<Action> first_, second_;
};

int main()
{
	auto lamp = std::make_shared<Lamp>();
	Remote remote;
	remote.assign(std::make_unique<LampOn>(lamp), std::make_unique<LampOff>(lamp));
	remote.press_first();
	remote.press_second();
}
