class Clock {
public:
	static Clock *get()
	{
		if (!clock_)
			clock_ = new Clock;
		return clock_;
	}
	int now() { return ++ticks_; }

private:
	Clock() {}
	static Clock *clock_;
	int ticks_ = 0;
};
Clock *Clock::clock_ = nullptr;

class Sane {
public:
	static Sane &get()
	{
		static Sane sane;
		return sane;
	}
	Sane(const Sane &) = delete;
	Sane &operator=(const Sane &) = delete;

private:
	Sane() {}
	int n_ = 0;
};
