#include "shape.h"
namespace shapes
{
namespace
{
int hidden;
struct Local {
	int q;
};
}
int Base::count = 0;
Base::Base(int x) : x_(x), y_() {}
Base::~Base()
{
	count++;
}
void Base::run() const
{
	this->area();
	Base::count = area();
	helper();
}
class Derived final : public Base, private virtual Other<int>
{
public:
	Derived() : Base(3) {}
	int area() const override
	{
		auto inside = [this](int q) {
			if (q)
				run();
			return q && count;
		};
		return inside(2);
	}
	friend class Friendly;
	friend bool operator==(const Derived &a, const Derived &b)
	{
		return &a == &b;
	}
	operator bool() const
	{
		return true;
	}
	Derived &operator+=(int)
	{
		return *this;
	}
	template <typename T> T get(T t)
	{
		return t + x_;
	}
};
template <typename T, int N = 3> class Box
{
public:
	T item;
	T many[N];
	void put(const T &t)
	{
		item = t;
		helper();
		detail<T>(t);
	}
	struct Inner {
		T *p;
	};
};
template <> class Box<char, 1>
{
	int special;
};
template <typename T> using Alias = Box<T, 4>;
enum class Color : unsigned char { Red, Green };
constexpr int four = 4;
void take(int &r);
int f(Derived &d, Color c, Alias<int> al)
{
	Box<int> b;
	b.put(al.item);
	Box<int>::Inner in = {nullptr};
	Derived e;
	if (d)
		e += four;
	if (d == e)
		return 1;
	Base *p = new Derived;
	p->area();
	p->Base::run();
	delete p;
	take(hidden);
	Local one;
	one.q = d.get<int>(2);
	if constexpr (sizeof(int) == 4)
		helper();
	else
		d.run();
	void (Base::*mp)() const = &Base::run;
	(e.*mp)();
	switch (c) {
	case Color::Red:
		break;
	default:;
	}
	return in.p[0] + noexcept(helper()) + Friendly::fv + one.q;
}
}
extern "C" int from_c(struct cstruct *s, int)
{
	return s != nullptr;
}
auto lambda = [] { return shared_var; };
