namespace shop {
class Display {
public:
	virtual ~Display() {}
	virtual void changed(int value) = 0;
};
class [[clang::annotate("ashlar:observer(subject)")]] Station {
public:
	void attach(Display *display);
	void detach(int i) { displays_[i] = nullptr; }
	void measure(int value);

private:
	Display *displays_[8] = {};
	int n_ = 0, value_ = 0;
};
} // namespace shop
