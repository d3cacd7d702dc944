#include <string>
#include <vector>

// mediator: Tower routes between Planes
class Plane;
class Tower {
public:
	virtual ~Tower() = default;
	virtual void request(Plane &from, const std::string &what) = 0;
};
class Plane {
public:
	explicit Plane(Tower &tower) : tower_(tower) {}
	virtual ~Plane() = default;
	void say(const std::string &what) { tower_.request(*this, what); }
	virtual void hear(const std::string &what) { heard_ = what; }

private:
	Tower &tower_;
	std::string heard_;
};
class AirportTower : public Tower {
public:
	void admit(Plane *plane) { planes_.push_back(plane); }
	void request(Plane &from, const std::string &what) override
	{
		for (Plane *plane : planes_)
			if (plane != &from)
				plane->hear(what);
	}

private:
	std::vector<Plane *> planes_;
};

int main()
{
	AirportTower tower;
	Plane a(tower), b(tower);
	tower.admit(&a);
	tower.admit(&b);
	a.say("landing");
}
