#ifndef PAGE_INT_H
#define PAGE_INT_H
#define PAGE_SIZE 4096
struct wal {
	int lsn;
};
int page_pin(int page);
#endif
