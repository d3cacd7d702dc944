#include "all.h"

int a_first(int n) { return n > 9
	? n : b_second(n + 1);
}
