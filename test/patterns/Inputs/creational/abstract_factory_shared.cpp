#include <iostream>
#include <memory>

// abstract-factory: Theme makes families of Frame and Label
struct Frame {
	virtual ~Frame() = default;
	virtual void draw() const = 0;
};
struct Label {
	virtual ~Label() = default;
	virtual void print() const = 0;
};
struct FlatFrame final : Frame {
	void draw() const override { std::cout << "flat"; }
};
struct FlatLabel final : Label {
	void print() const override { std::cout << "flat"; }
};
struct WoodFrame final : Frame {
	void draw() const override { std::cout << "wood"; }
};
struct WoodLabel final : Label {
	void print() const override { std::cout << "wood"; }
};

class Theme {
public:
	virtual ~Theme() = default;
	virtual auto frame() const -> std::shared_ptr<Frame> = 0;
	virtual auto label() const -> std::shared_ptr<Label> = 0;
};
class Flat : public Theme {
public:
	auto frame() const -> std::shared_ptr<Frame> override { return std::make_shared<FlatFrame>(); }
	auto label() const -> std::shared_ptr<Label> override { return std::make_shared<FlatLabel>(); }
};
class Wood : public Theme {
public:
	auto frame() const -> std::shared_ptr<Frame> override { return std::make_shared<WoodFrame>(); }
	auto label() const -> std::shared_ptr<Label> override { return std::make_shared<WoodLabel>(); }
};

class Window {
public:
	explicit Window(const Theme &theme) : frame_(theme.frame()), label_(theme.label()) {}
	void show() const
	{
		frame_->draw();
		label_->print();
	}

private:
	std::shared_ptr<Frame> frame_;
	std::shared_ptr<Label> label_;
};

int main()
{
	Window(Flat{}).show();
	Window(Wood{}).show();
}
