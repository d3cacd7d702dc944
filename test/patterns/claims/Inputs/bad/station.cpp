#include "station.h"

namespace shop {
void Station::attach(Display *display)
{
	displays_[n_++] = display;
}
void Station::measure(int value)
{
	value_ = value;
	for (int i = 0; i < n_; i++)
		value_ += i;
}
} // namespace shop

// ashlar-pattern(singleton)
class Log {
public:
	static int &get()
	{
		static int the_log;
		return the_log;
	}
	Log(const Log &) = delete;
	Log &operator=(const Log &) = delete;

private:
	Log() {}
	int lines_ = 0;
};

class Port {
public:
	int open() { return ++handle_; }

private:
	int handle_ = 0;
};
