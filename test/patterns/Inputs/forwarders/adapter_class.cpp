// adapter: Celsius is a Thermometer by being a FahrenheitProbe privately
class Thermometer {
public:
	virtual ~Thermometer() = default;
	virtual double degrees() const = 0;
};
class FahrenheitProbe {
public:
	double read_raw() const { return 451.0; }
};
class Celsius : public Thermometer, private FahrenheitProbe {
public:
	double degrees() const override { return (read_raw() - 32) * 5 / 9; }
};

int main()
{
	Celsius probe;
	const Thermometer &thermometer = probe;
	return static_cast<int>(thermometer.degrees());
}
