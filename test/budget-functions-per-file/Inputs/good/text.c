static int one(void)
{
	return 1;
}
static int two(void)
{
	return 1;
}
#define MAKE(name) static int name(void) { return 2; }
MAKE(four)
MAKE(five)
int three(void);
int three(void)
{
	return one() + two() + four() + five();
}
