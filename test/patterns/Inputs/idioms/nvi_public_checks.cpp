#include <memory>
#include <stdexcept>

// nvi: Sensor checks, what derives from it measures
class Sensor {
public:
	virtual ~Sensor() = default;
	auto measure(int channel) -> double
	{
		if (channel < 0)
			throw std::out_of_range("channel");
		++asked_;
		return measureIt(channel);
	}
	auto reset() -> void { resetIt(); }

private:
	virtual auto measureIt(int channel) -> double = 0;
	virtual auto resetIt() -> void {}
	int asked_ = 0;
};
class Constant final : public Sensor {
	auto measureIt(int) -> double override { return 1.5; }
};
class Drifting final : public Sensor {
	auto measureIt(int channel) -> double override { return channel * drift_++; }
	auto resetIt() -> void override { drift_ = 0; }
	double drift_ = 0;
};

int main()
{
	std::unique_ptr<Sensor> sensor = std::make_unique<Drifting>();
	sensor->reset();
	return sensor->measure(1) > Constant().measure(0);
}
