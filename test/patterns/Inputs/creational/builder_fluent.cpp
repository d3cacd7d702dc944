#include <string>
#include <utility>
#include <vector>

// builder: RequestBuilder, fluent, gives a Request of its own making
class Request {
	friend class RequestBuilder;

public:
	const std::string &url() const { return url_; }

private:
	std::string url_;
	std::vector<std::string> headers_;
	int timeout_ = 0;
};

class RequestBuilder {
public:
	RequestBuilder &to(std::string url)
	{
		request_.url_ = std::move(url);
		return *this;
	}
	RequestBuilder &header(std::string line)
	{
		request_.headers_.push_back(std::move(line));
		return *this;
	}
	RequestBuilder &timeout(int seconds)
	{
		request_.timeout_ = seconds;
		return *this;
	}
	Request build() { return std::move(request_); }

private:
	Request request_;
};

int main()
{
	auto request = RequestBuilder().to("x").header("a: b").timeout(3).build();
	return static_cast<int>(request.url().size());
}
