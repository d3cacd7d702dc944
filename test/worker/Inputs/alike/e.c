#include "common.h"
#include "more.h"
#define list_next(l) ((l)->next)
int e_main(list_t list) { return list_next(list) != NULL; }
