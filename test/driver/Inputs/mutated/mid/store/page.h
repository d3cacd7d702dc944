#ifndef MID_STORE_PAGE_H
#define MID_STORE_PAGE_H
struct page {
	int values[8];
};
extern struct page page_first;
#endif
