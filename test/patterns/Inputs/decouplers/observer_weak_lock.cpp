#include <memory>
#include <set>
#include <string>
#include <vector>

// observer: Feed holds its Readers weakly
class Reader {
public:
	virtual ~Reader() = default;
	virtual void receive(const std::string &news) = 0;
};
class Feed {
public:
	void subscribe(std::weak_ptr<Reader> reader) { readers_.push_back(reader); }
	void publish(const std::string &news)
	{
		for (auto it = readers_.begin(); it != readers_.end();) {
			if (auto reader = it->lock()) {
				reader->receive(news);
				++it;
			} else {
				it = readers_.erase(it);
			}
		}
	}

private:
	std::vector<std::weak_ptr<Reader>> readers_;
};
class Phone : public Reader {
public:
	void receive(const std::string &news) override { last_ = news; }

private:
	std::string last_;
};

int main()
{
	Feed feed;
	auto phone = std::make_shared<Phone>();
	feed.subscribe(phone);
	feed.publish("hello");
}
