#include <memory>
#include <string>

// proxy: LazyPicture loads a Picture when it is first shown
class Image {
public:
	virtual ~Image() = default;
	virtual void show() = 0;
};
class Picture : public Image {
public:
	explicit Picture(std::string path) : path_(std::move(path)) { load(); }
	void show() override { ++shown_; }

private:
	void load() { path_ += "!"; }
	std::string path_;
	int shown_ = 0;
};
class LazyPicture : public Image {
public:
	explicit LazyPicture(std::string path) : path_(std::move(path)) {}
	void show() override
	{
		if (!picture_)
			picture_ = std::make_unique<Picture>(path_);
		picture_->show();
	}

private:
	std::string path_;
	std::unique_ptr<Picture> picture_;
};

int main()
{
	LazyPicture picture("a.png");
	picture.show();
}
