int other_a(void);
int other_b(void);
int third_a(void);
int third_b(void);
int third_a(void)
{
	return other_a() + other_b();
}
int third_b(void) { return 1; }
