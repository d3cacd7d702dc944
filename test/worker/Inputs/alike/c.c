/* CRLF */
#include "common.h"
#include "more.h"
#include "begins.h"
	int second;
};
int c_size(void) { return (int)sizeof(struct unfinished); }
