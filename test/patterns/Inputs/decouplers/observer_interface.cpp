#include <iostream>
#include <list>
#include <memory>

// observer: Thermometer, both sides by interfaces, the observer asks the subject
class ISubject;
class IObserver {
public:
	virtual ~IObserver() = default;
	virtual void update() = 0;
};
class ISubject {
public:
	virtual ~ISubject() = default;
	virtual void attach(IObserver *observer) = 0;
	virtual void detach(IObserver *observer) = 0;
	virtual void notify() = 0;
};
class Thermometer : public ISubject {
public:
	void attach(IObserver *observer) override { observers_.push_back(observer); }
	void detach(IObserver *observer) override { observers_.remove(observer); }
	void notify() override
	{
		for (auto *observer : observers_)
			observer->update();
	}
	void set(double value)
	{
		value_ = value;
		notify();
	}
	double value() const { return value_; }

private:
	std::list<IObserver *> observers_;
	double value_ = 0;
};
class Screen : public IObserver {
public:
	explicit Screen(Thermometer &thermometer) : thermometer_(thermometer) { thermometer_.attach(this); }
	~Screen() override { thermometer_.detach(this); }
	void update() override { std::cout << thermometer_.value(); }

private:
	Thermometer &thermometer_;
};

int main()
{
	Thermometer thermometer;
	Screen screen(thermometer);
	thermometer.set(21);
}
