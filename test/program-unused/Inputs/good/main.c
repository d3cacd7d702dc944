int other_platform(void)
{
	return 0;
}
int debug_dump(void)
{
	return 0;
}
#define DUMP() debug_dump()
__attribute__((weak)) int hook(void)
{
	return 0;
}
int main(void)
{
#ifdef SOMEWHERE_ELSE
	return other_platform();
#endif
	return 0;
}
