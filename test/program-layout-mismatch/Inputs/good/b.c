#include "shared.h"
struct state {
	int a, b;
};
static struct state mine;
int main(void)
{
	return mine.b + a() + origin.y;
}
