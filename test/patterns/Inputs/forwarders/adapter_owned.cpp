#include <iostream>
#include <memory>
#include <string>

// adapter: PlugAdapter makes a Socket of an AmericanPlug
class Socket {
public:
	virtual ~Socket() = default;
	virtual int voltage() = 0;
	virtual int live() = 0;
};
class EuropeanSocket : public Socket {
public:
	int voltage() override { return 230; }
	int live() override { return 1; }
};
class AmericanPlug {
public:
	int volts() const { return 110; }
	int hot() const { return 1; }
};
class PlugAdapter : public Socket {
public:
	PlugAdapter() : plug_(std::make_unique<AmericanPlug>()) {}
	int voltage() override { return plug_->volts() * 2; }
	int live() override { return plug_->hot(); }

private:
	std::unique_ptr<AmericanPlug> plug_;
};
class Kettle {
public:
	void plug_in(std::shared_ptr<Socket> socket)
	{
		if (socket->voltage() > 220 && socket->live())
			std::cout << "boils";
	}
};

int main()
{
	Kettle kettle;
	kettle.plug_in(std::make_shared<EuropeanSocket>());
	kettle.plug_in(std::make_shared<PlugAdapter>());
}
