static int tested(int n);
static int tested(int n)
{
	return n;
}
int tests(void);
int tests(void)
{
	return tested(2);
}
