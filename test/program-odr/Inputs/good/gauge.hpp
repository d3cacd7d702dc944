static inline int limit(int n)
{
#ifdef STRICT
	if (n > 10)
		return 10;
#endif
	return n;
}
namespace
{
int half(int n)
{
#ifdef STRICT
	if (n < 0)
		return 0;
#endif
	return n / 2;
}
} // namespace
