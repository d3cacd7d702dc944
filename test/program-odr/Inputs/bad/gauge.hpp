inline int limit(int n)
{
#ifdef STRICT
	if (n > 10)
		return 10;
#endif
	return n;
}
struct shape {
	virtual ~shape() {}
#ifdef STRICT
	virtual int area() { return 1; }
#endif
	virtual int sides() { return 4; }
};
template <typename T> T twice(T one)
{
#ifdef STRICT
	if (one < 0)
		return 0;
#endif
	return one + one;
}
