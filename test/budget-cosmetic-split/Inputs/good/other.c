int other_a(void);
int other_b(void);
int third_a(void);
int third_b(void);
int other_a(void)
{
	return third_a() + third_b();
}
int other_b(void) { return 1; }
