int variant(void);
int variant(void)
{
	return 2;
}
