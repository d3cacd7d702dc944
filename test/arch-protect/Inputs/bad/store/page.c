#include <math.h>
#include "net/conn.h"

int page_seal(int page);
int page_seal(int page)
{
	return seal(page) + conn_seal(page);
}
