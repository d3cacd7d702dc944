// Any pump can be driven as a valve is.
#include <memory>
#include <utility>

class Pump {
public:
	virtual ~Pump() = default;
	virtual void start(int litres) = 0;
	virtual void halt() = 0;
};

class Valve {
public:
	virtual ~Valve() = default;
	virtual void open() = 0;
	virtual void close() = 0;
};

class PumpAsValve : public Valve {
public:
	explicit PumpAsValve(std::shared_ptr<Pump> pump) : pump_(std::move(pump)) {}
	void open() override { pump_->start(5); }
	void close() override { pump_->halt(); }

private:
	std::shared_ptr<Pump> pump_;
};
