#include "shape.h"
int shape(void);
int shape(void)
{
	struct local { point_t p; } local = {{RED, GREEN, IN}};
	return local.p.x;
}
