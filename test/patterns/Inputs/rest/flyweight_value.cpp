#include <string>
#include <unordered_map>

// flyweight: Palette keeps Colours by name, as values
class Colour {
public:
	explicit Colour(unsigned rgb = 0) : rgb_(rgb) {}
	unsigned rgb() const { return rgb_; }

private:
	unsigned rgb_;
};
class Palette {
public:
	const Colour &colour(const std::string &name)
	{
		if (colours_.count(name) == 0)
			colours_[name] = Colour(static_cast<unsigned>(name.size()));
		return colours_[name];
	}

private:
	std::unordered_map<std::string, Colour> colours_;
};

int main()
{
	Palette palette;
	return static_cast<int>(palette.colour("red").rgb() + palette.colour("red").rgb());
}
