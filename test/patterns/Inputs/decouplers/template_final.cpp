// A tide table: what a station does each hour is fixed, how it measures is not.
class TideStation {
public:
	virtual ~TideStation() = default;
	virtual void hour() final
	{
		wake();
		last_ = measure();
		send(last_);
	}

protected:
	virtual int measure() = 0;
	virtual void send(int level) = 0;
	void wake() { awake_ = true; }

private:
	bool awake_ = false;
	int last_ = 0;
};

class Buoy : public TideStation {
protected:
	int measure() override { return 4; }
	void send(int level) override { sent_ = level; }

private:
	int sent_ = 0;
};
