static int one(void)
{
	return 1;
}
static int two(void)
{
	return 1;
}
int three(void);
int three(void)
{
	return one() + two();
}
