#include <stdlib.h>
void free(void *memory);
int st_open(void);
int st_never(void);
int st_asked(void);
__attribute__((weak)) int st_maybe(void);
#define ENABLED 0
