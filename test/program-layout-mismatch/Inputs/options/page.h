struct page {
	char flag;
	char bytes[PAGE];
	long next;
};
extern struct page *pages;
