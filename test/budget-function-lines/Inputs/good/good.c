#define DEFINE(name) \
	int name(int a); \
	int name(int a) \
	{ \
		a += 1; \
		a += 2; \
		a += 3; \
		a += 4; \
		return a; \
	}

DEFINE(by_macro)

int five(int a);
int five(int a)
{
	a += 1;
	a += 2;
	return by_macro(a);
}
