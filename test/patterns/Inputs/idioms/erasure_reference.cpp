// type-erasure: Callable knows a function for each type, and no virtual one
class Callable {
public:
	template <class F>
	explicit Callable(F &f) : what_(&f), how_([](void *what, int x) { return (*static_cast<F *>(what))(x); })
	{
	}
	int operator()(int x) const { return how_(what_, x); }

private:
	void *what_;
	int (*how_)(void *, int);
};

int main()
{
	auto twice = [](int x) { return 2 * x; };
	return Callable(twice)(3);
}
