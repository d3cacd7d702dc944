#include "common.h"
typedef struct list *list_t;
extern int more_count;
