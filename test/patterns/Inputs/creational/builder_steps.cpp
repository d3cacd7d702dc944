// Steps promised by a base and taken by what derives from it, each giving the builder again.
#include <memory>
#include <string>
#include <vector>

class Tour {
public:
	void name(const std::string &name) { name_ = name; }
	void stops(const std::vector<std::string> &stops) { stops_ = stops; }

private:
	std::string name_;
	std::vector<std::string> stops_;
};

class TourPlan : public std::enable_shared_from_this<TourPlan> {
public:
	virtual ~TourPlan() = default;
	virtual std::shared_ptr<TourPlan> museum() = 0;
	virtual std::shared_ptr<TourPlan> meal() = 0;
	std::shared_ptr<Tour> book() const
	{
		auto tour = std::make_shared<Tour>();
		tour->name(name_);
		tour->stops(stops_);
		return tour;
	}

protected:
	std::string name_;
	std::vector<std::string> stops_;
};

class CityPlan : public TourPlan {
public:
	std::shared_ptr<TourPlan> museum() override
	{
		stops_.emplace_back("town hall");
		return shared_from_this();
	}
	std::shared_ptr<TourPlan> meal() override
	{
		stops_.emplace_back("market");
		return shared_from_this();
	}
};
