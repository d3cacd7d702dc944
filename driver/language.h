/* Language: which entries of a compile database are C or C++. */
#ifndef ASHLAR_DRIVER_LANGUAGE_H
#define ASHLAR_DRIVER_LANGUAGE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Does this command compile C or C++? `-x` decides, else the extension. Assembly, Objective-C,
 * CUDA and others are not ours.
 */
bool ash_language_is_ours(const char *file, const char *const *argv, uint32_t n_argv);

#endif
