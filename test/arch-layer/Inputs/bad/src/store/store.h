#ifndef STORE_H
#define STORE_H
struct wal {
	int lsn;
};
#endif
