void log_line(const char *text);
void hello(void);
void hello(void)
{
	log_line("hello");
}
