#include "store/store.h"

int conn_lsn(void);
int conn_lsn(void)
{
	return ST_LSN(st_wal()); /* the API's own macro looks inside, not this file */
}
