#include <memory>
#include <utility>

// state: Connection; a phase returns the next one
class Phase {
public:
	virtual ~Phase() = default;
	virtual std::unique_ptr<Phase> next(int byte) = 0;
};
class Idle : public Phase {
public:
	std::unique_ptr<Phase> next(int byte) override;
};
class Busy : public Phase {
public:
	std::unique_ptr<Phase> next(int byte) override
	{
		if (byte == 0)
			return std::make_unique<Idle>();
		return nullptr;
	}
};
std::unique_ptr<Phase> Idle::next(int byte)
{
	if (byte == 1)
		return std::make_unique<Busy>();
	return nullptr;
}
class Connection {
public:
	void feed(int byte)
	{
		auto following = phase_->next(byte);
		if (following)
			phase_ = std::move(following);
	}

private:
	std::unique_ptr<Phase> phase_ = std::make_unique<Idle>();
};

int main()
{
	Connection connection;
	connection.feed(1);
	connection.feed(0);
}
