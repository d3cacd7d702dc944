// policy: Maker is told a template
template <template <class> class Creation, class Thing> class Maker : public Creation<Thing> {
public:
	Thing *make()
	{
		++made_;
		return this->create();
	}

private:
	int made_ = 0;
};
template <class Thing> struct Fresh {
	Thing *create() { return new Thing; }
};
template <class Thing> struct Same {
	Thing *create() { return &thing_; }
	Thing thing_{};
};

int main()
{
	Maker<Fresh, int> fresh;
	Maker<Same, int> same;
	int *made = fresh.make();
	int sum = *made + *same.make();
	delete made;
	return sum;
}
