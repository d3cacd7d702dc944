#include "part.impl"
int whole(void);
int whole(void)
{
	return part();
}
