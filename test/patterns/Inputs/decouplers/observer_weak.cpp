#include <algorithm>
#include <memory>
#include <vector>

// observer: Station tells Displays
class Display {
public:
	virtual ~Display() = default;
	virtual void changed(double value) = 0;
};
class Station {
public:
	void attach(const std::shared_ptr<Display> &display) { displays_.push_back(display); }
	void detach(const std::shared_ptr<Display> &display)
	{
		displays_.erase(std::remove(displays_.begin(), displays_.end(), display), displays_.end());
	}
	void measure(double value)
	{
		value_ = value;
		notify();
	}

private:
	void notify()
	{
		for (const auto &display : displays_)
			display->changed(value_);
	}
	std::vector<std::shared_ptr<Display>> displays_;
	double value_ = 0;
};
class Panel : public Display {
public:
	void changed(double value) override { shown_ = value; }

private:
	double shown_ = 0;
};
class Alarm : public Display {
public:
	void changed(double value) override { rings_ = value > 40; }

private:
	bool rings_ = false;
};

int main()
{
	Station station;
	auto panel = std::make_shared<Panel>();
	station.attach(panel);
	station.attach(std::make_shared<Alarm>());
	station.measure(41);
	station.detach(panel);
}
