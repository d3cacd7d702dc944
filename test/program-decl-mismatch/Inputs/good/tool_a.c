int report(int code);
int report(int code)
{
	return code;
}
static int usage(const char *text)
{
	return report(text != 0);
}
int tool_a(void);
int tool_a(void)
{
	return usage("a");
}
