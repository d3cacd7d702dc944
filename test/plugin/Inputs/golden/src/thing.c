#include "thing.h"
extern int other_global;
int proto_by_hand(int);
static int counter;
int tentative;
int table[] = {
	1,
	2,
};
static int helper(int a)
{
	return a;
}
struct ops my_ops = {
	.open = helper,
	.close = &my_close,
};
static struct {
	int y;
} single;
enum { LOCAL_A };
int knr(a, b) int a;
char b;
{
	return a + b;
}
int noproto();
int (*fp)(int);
int renamed(void) __asm__("linker_name");

int uses(struct opaque *o, struct vis v)
{
	static int calls;
	extern int block_extern;
	calls++;
	counter += 1;
	single.y = 4;
	table[1] = 2;
	int *p = table, *q = &counter;
	if (0)
		helper(1);
	my_ops.open(3);
	fp(2);
	unsigned long n = sizeof *shared + __builtin_offsetof(struct vis, a);
	struct vis w;
	w = v;
	anon_t at = {.x = LOCAL_A};
	HANDLE(block_extern, helper(9));
	{
		static int calls;
		calls = 2;
	}
	return knr(1, 2) + at.x + *p + *q + (int)n + w.a + twice(renamed()) + (o != 0);
}

int metrics(int n, int m)
{
	for (int i = 0; i < n; i++) {
		if (i && m && n)
			goto out;
		else if (m || (n && i))
			continue;
		else
			while (m--)
				n += m > 3 ? 1 : 2;
	}
	switch (n) {
	case 1:
	case 2:
		HANDLE(n || m, m && n);
		break;
	default:;
	}
out:
	return m;
}
