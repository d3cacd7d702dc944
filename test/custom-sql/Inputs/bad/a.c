void print_line(const char *text);
void hello(void);
void no(void);
void hello(void)
{
	print_line("hello"); // ashlar-allow(no-printf): this one is the log itself

	print_line("world");
}
void no(void)
{
}
