#include "store/wal.h"
struct Scan : Cursor {
};
int scan(Cursor &cursor);
int scan(Cursor &cursor)
{
	Cursor copy;
	return cursor.at + copy.next();
}
