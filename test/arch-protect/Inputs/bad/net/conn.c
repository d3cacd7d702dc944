#include "net/conn.h"
#include <math.h>

int conn_seal(int value)
{
	return seal(value);
}
