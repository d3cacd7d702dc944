int size(void);
int size(void)
{
	return 2;
}
