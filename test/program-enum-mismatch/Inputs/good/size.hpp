/* A template's enumerator has as many values as it has arguments. */
template <int N> struct size {
	enum { value = N, twice = 2 * N };
};
inline int sizes()
{
	return size<1>::value + size<2>::twice;
}
