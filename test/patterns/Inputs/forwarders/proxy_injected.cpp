#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>

// proxy: CachedVideo keeps what the RemoteVideo answered
class VideoService {
public:
	virtual ~VideoService() = default;
	virtual std::string list() = 0;
	virtual std::string info(int id) = 0;
};
class RemoteVideo : public VideoService {
public:
	std::string list() override { return "a b c"; }
	std::string info(int id) override { return std::to_string(id); }
};
class CachedVideo : public VideoService {
public:
	CachedVideo() : service_(new RemoteVideo) {}
	~CachedVideo() override { delete service_; }
	std::string list() override
	{
		if (list_.empty())
			list_ = service_->list();
		return list_;
	}
	std::string info(int id) override
	{
		auto known = infos_.find(id);
		if (known == infos_.end())
			known = infos_.emplace(id, service_->info(id)).first;
		return known->second;
	}

private:
	VideoService *service_;
	std::string list_;
	std::unordered_map<int, std::string> infos_;
};

int main()
{
	std::unique_ptr<VideoService> service = std::make_unique<CachedVideo>();
	std::cout << service->list() << service->info(3);
}
