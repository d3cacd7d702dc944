#include <functional>
#include <utility>
#include <vector>

// observer: Button calls whatever was connected to it
class Button {
public:
	using Handler = std::function<void(int)>;
	void connect(Handler handler) { handlers_.emplace_back(std::move(handler)); }
	void press()
	{
		++presses_;
		for (auto &handler : handlers_)
			handler(presses_);
	}

private:
	std::vector<Handler> handlers_;
	int presses_ = 0;
};

int main()
{
	Button button;
	int seen = 0;
	button.connect([&seen](int n) { seen = n; });
	button.press();
	return seen;
}
