int tool(void);
int tool(void)
{
	return 0;
}
