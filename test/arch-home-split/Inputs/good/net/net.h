#pragma once
int net_stop(void);
struct Page {
	int number;
};
