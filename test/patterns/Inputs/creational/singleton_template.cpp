// singleton: Settings, through a base that is told who derives from it
template <typename T> class Single {
public:
	static T &instance()
	{
		static T object;
		return object;
	}
	Single(const Single &) = delete;
	Single &operator=(const Single &) = delete;

protected:
	Single() = default;
	~Single() = default;
};

class Settings : public Single<Settings> {
	friend class Single<Settings>;
	Settings() = default;

public:
	int depth() const { return depth_; }

private:
	int depth_ = 3;
};

int main()
{
	return Settings::instance().depth();
}
