#include "net/conn.h"

int page_seal(int page);
int page_seal(int page)
{
	return conn_seal(page);
}
