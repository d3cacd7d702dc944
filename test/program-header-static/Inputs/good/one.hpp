inline int next()
{
	static int number;
	return ++number;
}
inline int shared;
