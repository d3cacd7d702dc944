#include <functional>
#include <utility>

// raii: Finally does at the end what it was told
class Finally {
public:
	explicit Finally(std::function<void()> what) : what_(std::move(what)) {}
	~Finally()
	{
		if (what_)
			what_();
	}
	Finally(Finally &&) = delete;
	void dismiss() { what_ = nullptr; }

private:
	std::function<void()> what_;
};

int main()
{
	int left = 1;
	{
		Finally done([&] { left = 0; });
	}
	return left;
}
