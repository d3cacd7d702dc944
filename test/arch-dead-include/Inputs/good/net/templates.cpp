#include "store/hash.hpp"
#include "store/print.hpp"
#include "store/type.hpp"
template <class T> bool same(const T &a, const T &b)
{
	return a == b;
}
template <class T> int first(const T &all)
{
	return all.begin();
}
