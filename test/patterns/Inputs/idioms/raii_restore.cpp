// raii: Setting holds for as long as it lives
class Setting {
public:
	Setting(int &what, int now) : what_(what), before_(what) { what_ = now; }
	~Setting() { what_ = before_; }
	Setting(const Setting &) = delete;

private:
	int &what_;
	int before_;
};

int main()
{
	int level = 1;
	Setting quiet(level, 0);
	return level;
}
