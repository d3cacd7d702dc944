#include "store.h"
#include <stdlib.h>

extern char **environ;			     /* the C library's, in no header of ours */
extern char etext;			     /* the linker's */
extern void assembled(void);		     /* defined in no C file */
extern int plugin_hook(void) __attribute__((weak)); /* may be missing */
int luaopen_hook(void *state);		     /* loaders find it by its name */
int variant(void);			     /* one of two files, as the build chooses */

#define EACH(X) X(st_open)
#define DECLARE(name) int name(void);
EACH(DECLARE)

int main(void);
int main(void)
{
	if (plugin_hook)
		plugin_hook();
	assembled();
	luaopen_hook(0);
	return st_open() + variant() + (environ != 0) + etext + abs(st_flags);
}
