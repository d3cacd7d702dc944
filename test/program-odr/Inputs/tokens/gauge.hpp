#ifdef METRIC
#define LIMIT 10
#define UNIT  "m"
#define LESS  <
#define CLAMP clamp_low
#define WIDE  long
#else
#define LIMIT 33
#define UNIT  "ft"
#define LESS  <=
#define CLAMP clamp_high
#define WIDE  int
#endif
int clamp_low(int n);
int clamp_high(int n);
inline int limit()
{
	return LIMIT;
}
inline const char *unit()
{
	return UNIT;
}
inline bool fits(int n)
{
	return n LESS 5;
}
inline int clamp(int n)
{
	return CLAMP(n);
}
inline unsigned long size()
{
	return sizeof(WIDE);
}
template <typename T> struct box {
	T value;
	T scaled() const
	{
		return value * LIMIT;
	}
};
inline int same(int n)
{
	return n + 1;
}
