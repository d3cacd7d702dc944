// Codecs are made by functions that were registered under a name.
#include <functional>
#include <map>
#include <memory>
#include <string>

class Codec {
public:
	virtual ~Codec() = default;
	virtual int ratio() const = 0;
};

class Plain : public Codec {
public:
	int ratio() const override { return 1; }
};

class Packed : public Codec {
public:
	int ratio() const override { return 3; }
};

class Codecs {
public:
	void learn(const std::string &name, std::function<std::unique_ptr<Codec>()> make) { makers_[name] = std::move(make); }
	std::unique_ptr<Codec> get(const std::string &name) { return makers_.at(name)(); }

private:
	std::map<std::string, std::function<std::unique_ptr<Codec>()>> makers_;
};
