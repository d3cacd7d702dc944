int part(void)
{
	return 1;
}
int twice(void);
int twice(void)
{
	return part() + part();
}
