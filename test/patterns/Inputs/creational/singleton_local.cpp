#include <map>
#include <string>

// singleton: Registry (a static local; nobody else can make or copy one)
class Registry {
public:
	static auto shared() -> Registry &
	{
		static Registry the_one;
		return the_one;
	}
	Registry(const Registry &) = delete;
	Registry &operator=(const Registry &) = delete;
	void put(const std::string &key, int value) { values_[key] = value; }
	int at(const std::string &key) const { return values_.at(key); }

private:
	Registry() = default;
	std::map<std::string, int> values_;
};

int main()
{
	Registry::shared().put("a", 1);
	return Registry::shared().at("a");
}
