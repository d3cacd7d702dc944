#include <memory>
#include <mutex>

// singleton: Clock (a smart pointer, filled once)
class Clock {
public:
	static std::shared_ptr<Clock> current()
	{
		std::call_once(flag_, [] { current_.reset(new Clock); });
		return current_;
	}
	long now() const { return ticks_; }
	void tick() { ++ticks_; }

private:
	Clock() {}
	long ticks_ = 0;
	static std::shared_ptr<Clock> current_;
	static std::once_flag flag_;
};

std::shared_ptr<Clock> Clock::current_;
std::once_flag Clock::flag_;

int main()
{
	Clock::current()->tick();
	return static_cast<int>(Clock::current()->now());
}
