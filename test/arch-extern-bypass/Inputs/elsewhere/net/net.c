#include "net/net.h"

extern int base_open(void);
extern long base_flags;

int net_state;

int net_open(void)
{
	return base_open() + (base_flags > 0);
}
