#include <memory>
#include <stdexcept>
#include <string>

// proxy: GuardedStore asks before it hands on to the RealStore
class Store {
public:
	virtual ~Store() = default;
	virtual std::string get(const std::string &key) = 0;
};
class RealStore : public Store {
public:
	std::string get(const std::string &key) override { return key + key; }
};
class GuardedStore : public Store {
public:
	GuardedStore(std::shared_ptr<RealStore> store, int level) : store_(std::move(store)), level_(level) {}
	std::string get(const std::string &key) override
	{
		if (level_ < 2)
			throw std::runtime_error("not allowed");
		return store_->get(key);
	}

private:
	std::shared_ptr<RealStore> store_;
	int level_;
};

int main()
{
	GuardedStore store(std::make_shared<RealStore>(), 2);
	return static_cast<int>(store.get("k").size());
}
