#ifndef STORE_H
#define STORE_H
struct wal {
	int lsn;
};
int store_put(struct wal *wal, int value);
#endif
