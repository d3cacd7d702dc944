/* A folder of files for one test, and cmocka with what it wants included before it. */
#ifndef ASHLAR_TEST_UNIT_DRIVER_FOLDER_H
#define ASHLAR_TEST_UNIT_DRIVER_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "facts/base/arena.h"

/* cmocka set-up and tear-down: *state is the folder's absolute, canonical path. */
int folder_make(void **state);
int folder_remove(void **state);

/* Path of a file in the folder, in the arena. */
const char *folder_path(struct ash_arena *arena, void *const *state, const char *name);
/* Writes a file, making its folders, with a time `age_s` seconds ago; answers its path. */
const char *folder_write(struct ash_arena *arena, void *const *state, const char *name,
			 const char *text, unsigned age_s);

#endif
