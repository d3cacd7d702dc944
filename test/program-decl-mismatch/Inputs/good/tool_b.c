void report(const char *text);
void report(const char *text)
{
	(void)text;
}
