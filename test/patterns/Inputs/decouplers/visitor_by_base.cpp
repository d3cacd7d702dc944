#include <memory>
#include <vector>

// visitor: Visitor; a template accepts it for all
struct Pump;
struct Valve;
struct Visitor {
	virtual ~Visitor() = default;
	virtual void visit(const Pump &pump) = 0;
	virtual void visit(const Valve &valve) = 0;
};
struct Part {
	virtual ~Part() = default;
	virtual void accept(Visitor &visitor) const = 0;
};
template <class Self> struct PartOf : Part {
	void accept(Visitor &visitor) const override { visitor.visit(static_cast<const Self &>(*this)); }
};
struct Pump : PartOf<Pump> {
	int power = 3;
};
struct Valve : PartOf<Valve> {
	int width = 2;
};
struct Sum : Visitor {
	void visit(const Pump &pump) override { sum += pump.power; }
	void visit(const Valve &valve) override { sum += valve.width; }
	int sum = 0;
};

int main()
{
	std::vector<std::unique_ptr<Part>> parts;
	parts.push_back(std::make_unique<Pump>());
	parts.push_back(std::make_unique<Valve>());
	Sum sum;
	for (const auto &part : parts)
		part->accept(sum);
	return sum.sum;
}
