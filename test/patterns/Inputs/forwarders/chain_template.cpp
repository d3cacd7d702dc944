// chain-of-responsibility: Filter, decided in a non-virtual method that asks a hook
class Filter {
public:
	explicit Filter(Filter *successor = nullptr) : successor_(successor) {}
	virtual ~Filter() = default;
	void handle(int event)
	{
		if (accepts(event))
			process(event);
		else if (successor_ != nullptr)
			successor_->handle(event);
	}

protected:
	virtual bool accepts(int event) const = 0;
	virtual void process(int event) = 0;

private:
	Filter *successor_;
};
class Even : public Filter {
public:
	using Filter::Filter;

protected:
	bool accepts(int event) const override { return event % 2 == 0; }
	void process(int event) override { sum_ += event; }

private:
	int sum_ = 0;
};
class Odd : public Filter {
public:
	using Filter::Filter;

protected:
	bool accepts(int event) const override { return event % 2 == 1; }
	void process(int event) override { last_ = event; }

private:
	int last_ = 0;
};

int main()
{
	Odd odd;
	Even even(&odd);
	even.handle(3);
}
