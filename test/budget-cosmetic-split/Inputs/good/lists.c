#define X(n) +n
int lists = 0
#include "list.def"
	;
