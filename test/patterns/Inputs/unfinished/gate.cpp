struct Gate {
	virtual ~Gate() = default;
	virtual void open() = 0;
};
struct Barrier : Gate {
	void open() override { ++opened; }
	int opened = 0;
};
struct Logged : Gate {
	explicit Logged(Gate &behind) : behind(behind) {}
	void open() override { ++calls; }
	Gate &behind;
	int calls = 0;
};
/* It knows another one, but whom it stands before it asks. */
struct Spare : Gate {
	explicit Spare(Gate *next) : next(next) {}
	void open() override
	{
		if (next)
			next = nullptr;
	}
	Gate *next;
};
int main()
{
	Barrier barrier;
	Logged logged(barrier);
	Spare spare(&logged);

	logged.open();
	spare.open();
}
