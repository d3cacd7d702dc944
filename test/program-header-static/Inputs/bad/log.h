static int log_level;
static inline int log_next(void)
{
	static int number;
	return ++number;
}
