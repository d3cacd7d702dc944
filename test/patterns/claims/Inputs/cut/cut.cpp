struct Stamp {
	virtual ~Stamp() = default;
	virtual Stamp *copy() const = 0;
};
struct Round : Stamp {
	Stamp *copy() const override { return new Round(*this); }
	int radius = 1;
};
struct Dated : Round {
	Stamp *copy() const override { return new Round(*this); }
	int year = 1900;
};
struct Press {
	explicit Press(const Stamp &stamp) : stamp_(stamp) {}
	Stamp *another() const { return stamp_.copy(); }
	const Stamp &stamp_;
};
int main()
{
	Dated dated;
	Press press(dated);

	delete press.another();
	return 0;
}
