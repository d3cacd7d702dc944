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
/* Reached by what no unit shows: the loader, a linker script, another name. */
__attribute__((constructor)) void set_up(void)
{
}
__attribute__((used)) int kept_for_debuggers(void)
{
	return 0;
}
__attribute__((section("init_table"))) int entry_of_a_table = 1;
/* Called by asm statements alone. */
int from_assembly(void)
{
	return 0;
}
int from_assembly_below(void)
{
	return 0;
}
__asm__(".pushsection .discard\n"
	"call from_assembly_below\n"
	".popsection");
int main(void)
{
	if (0)
		asm volatile("call from_assembly" : : : "memory");
#ifdef SOMEWHERE_ELSE
	return other_platform();
#endif
	return 0;
}
