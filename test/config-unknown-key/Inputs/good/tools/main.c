#include "store/store.h"

int main(void) { return st_open(); }
