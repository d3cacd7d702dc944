#include "store/wal.h"
int scan(Cursor &cursor);
int scan(Cursor &cursor)
{
	return cursor.next();
}
