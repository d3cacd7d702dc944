#pragma once
extern int shared_var;
inline void helper() {}
namespace shapes
{
template <class T> class Other
{
	T t;
	virtual void o(T);
};
class Base
{
public:
	explicit Base(int);
	virtual ~Base();
	virtual int area() const = 0;
	void run() const;
	static int count;

protected:
	int x_;
	mutable int y_ : 3;
};
inline namespace v1
{
class Friendly
{
public:
	enum { fv = 2 };
};
}
template <class T> void detail(T);
}
