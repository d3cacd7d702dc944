#include <memory>

// state: Door; the states decide what comes next
class Door;
class Mode {
public:
	virtual ~Mode() = default;
	virtual void push(Door &door) = 0;
	virtual void lock(Door &door) = 0;
};
class Door {
public:
	Door();
	void push() { mode_->push(*this); }
	void lock() { mode_->lock(*this); }
	void become(std::unique_ptr<Mode> mode) { mode_ = std::move(mode); }

private:
	std::unique_ptr<Mode> mode_;
};
class Open : public Mode {
public:
	void push(Door &door) override;
	void lock(Door &) override {}
};
class Closed : public Mode {
public:
	void push(Door &door) override { door.become(std::make_unique<Open>()); }
	void lock(Door &door) override;
};
class Locked : public Mode {
public:
	void push(Door &) override {}
	void lock(Door &door) override { door.become(std::make_unique<Closed>()); }
};
void Open::push(Door &door)
{
	door.become(std::make_unique<Closed>());
}
void Closed::lock(Door &door)
{
	door.become(std::make_unique<Locked>());
}
Door::Door() : mode_(std::make_unique<Closed>()) {}

int main()
{
	Door door;
	door.push();
	door.lock();
}
