int third(void);
int third(void)
{
	int a = 1;

	a++;
	return a;
}
