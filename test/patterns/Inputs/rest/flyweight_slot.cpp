#include <map>
#include <memory>
#include <string>

// flyweight: Icons fills the place it looks at
class Icon {
public:
	explicit Icon(const std::string &name) : name_(name) {}
	const std::string &name() const { return name_; }

private:
	std::string name_;
};
class Icons {
public:
	const Icon &named(const std::string &name)
	{
		auto &place = icons_[name];
		if (!place)
			place = std::make_unique<Icon>(name);
		return *place;
	}

private:
	std::map<std::string, std::unique_ptr<Icon>> icons_;
};

int main()
{
	Icons icons;
	return &icons.named("open") != &icons.named("open");
}
