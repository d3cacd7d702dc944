#include <memory>
#include <string>

// builder: PlanBuilder with two kinds, told by an Architect
struct Plan {
	std::string walls, roof;
	bool garden = false;
};

class PlanBuilder {
public:
	virtual ~PlanBuilder() = default;
	virtual void walls() = 0;
	virtual void roof() = 0;
	virtual std::unique_ptr<Plan> finish() = 0;
};
class BrickBuilder : public PlanBuilder {
public:
	BrickBuilder() : plan_(std::make_unique<Plan>()) {}
	void walls() override { plan_->walls = "brick"; }
	void roof() override { plan_->roof = "tile"; }
	std::unique_ptr<Plan> finish() override { return std::move(plan_); }

private:
	std::unique_ptr<Plan> plan_;
};
class WoodBuilder : public PlanBuilder {
public:
	WoodBuilder() : plan_(std::make_unique<Plan>()) {}
	void walls() override { plan_->walls = "log"; }
	void roof() override { plan_->roof = "shingle"; }
	std::unique_ptr<Plan> finish() override { return std::move(plan_); }

private:
	std::unique_ptr<Plan> plan_;
};

class Architect {
public:
	void make(PlanBuilder &builder)
	{
		builder.walls();
		builder.roof();
	}
};

int main()
{
	BrickBuilder brick;
	WoodBuilder wood;
	Architect architect;
	architect.make(brick);
	architect.make(wood);
	return brick.finish()->garden + wood.finish()->garden;
}
