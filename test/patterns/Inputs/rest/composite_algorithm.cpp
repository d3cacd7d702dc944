#include <algorithm>
#include <list>
#include <memory>

// composite: Group, by an algorithm and a lambda
struct Widget {
	virtual ~Widget() = default;
	virtual void paint(int depth) = 0;
};
struct Dot : Widget {
	void paint(int depth) override { painted = depth; }
	int painted = 0;
};
class Group : public Widget {
public:
	void put(std::shared_ptr<Widget> child) { children_.push_back(child); }
	void take(const std::shared_ptr<Widget> &child) { children_.remove(child); }
	void paint(int depth) override
	{
		std::for_each(children_.begin(), children_.end(), [depth](auto &child) { child->paint(depth + 1); });
	}

private:
	std::list<std::shared_ptr<Widget>> children_;
};

int main()
{
	Group group;
	group.put(std::make_shared<Dot>());
	group.paint(0);
}
