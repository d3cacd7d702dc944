#define X(name) int name##_list;
#include "store/list.def"
#include "store/list.h"
