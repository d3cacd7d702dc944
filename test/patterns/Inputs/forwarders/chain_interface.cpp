#include <memory>
#include <string>

// chain-of-responsibility: an interface, a base with the link, and handlers that ask the base
class Handler {
public:
	virtual ~Handler() = default;
	virtual std::shared_ptr<Handler> set_next(std::shared_ptr<Handler> next) = 0;
	virtual std::string handle(const std::string &request) = 0;
};
class BaseHandler : public Handler {
public:
	std::shared_ptr<Handler> set_next(std::shared_ptr<Handler> next) override
	{
		next_ = next;
		return next;
	}
	std::string handle(const std::string &request) override
	{
		if (next_ != nullptr)
			return next_->handle(request);
		return {};
	}

private:
	std::shared_ptr<Handler> next_;
};
class Monkey : public BaseHandler {
public:
	std::string handle(const std::string &request) override
	{
		if (request == "banana")
			return "eaten";
		return BaseHandler::handle(request);
	}
};
class Dog : public BaseHandler {
public:
	std::string handle(const std::string &request) override
	{
		return request == "bone" ? "gnawed" : BaseHandler::handle(request);
	}
};

int main()
{
	auto monkey = std::make_shared<Monkey>();
	monkey->set_next(std::make_shared<Dog>());
	return static_cast<int>(monkey->handle("bone").size());
}
