#include <memory>
#include <string>

// bridge: Message (plain, urgent) over Channel (mail, sms)
class Channel {
public:
	virtual ~Channel() = default;
	virtual void deliver(const std::string &text) = 0;
};
class Mail : public Channel {
public:
	void deliver(const std::string &text) override { last_ = text; }

private:
	std::string last_;
};
class Sms : public Channel {
public:
	void deliver(const std::string &text) override { length_ = text.size(); }

private:
	std::size_t length_ = 0;
};

class Message {
public:
	explicit Message(std::unique_ptr<Channel> channel) : channel_(std::move(channel)) {}
	virtual ~Message() = default;
	virtual void send(const std::string &text) { channel_->deliver(text); }

protected:
	std::unique_ptr<Channel> channel_;
};
class UrgentMessage : public Message {
public:
	using Message::Message;
	void send(const std::string &text) override
	{
		channel_->deliver("!");
		channel_->deliver(text);
	}
};

int main()
{
	Message(std::make_unique<Mail>()).send("hello");
	UrgentMessage(std::make_unique<Sms>()).send("fire");
}
