#pragma once
struct Page {
	int count;
};
int read_all(Page &page);
int write_all(Page &page);
int all(Page &page);
