#define OWNER
#include "shared.h"
struct state {
	int a;
};
static struct state mine;
int a(void)
{
	return mine.a + origin.x;
}
