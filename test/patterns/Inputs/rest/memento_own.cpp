// A plotter that takes its strokes back: it keeps where it has been itself.
#include <memory>
#include <vector>

class Plotter {
public:
	void stroke(int dx, int dy)
	{
		past_.push_back(std::make_unique<Mark>(x_, y_));
		x_ += dx;
		y_ += dy;
	}
	void back()
	{
		if (past_.empty())
			return;
		x_ = past_.back()->x;
		y_ = past_.back()->y;
		past_.pop_back();
	}

private:
	struct Mark {
		Mark(int at_x, int at_y) : x(at_x), y(at_y) {}
		int x;
		int y;
	};
	int x_ = 0;
	int y_ = 0;
	std::vector<std::unique_ptr<Mark>> past_;
};
