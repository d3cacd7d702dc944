/* UTF-8: is a text what it claims to be? */
#ifndef ASHLAR_CHECKS_UTF8_H
#define ASHLAR_CHECKS_UTF8_H

#include <stddef.h>

/* How many of the n bytes are valid UTF-8 without NUL, from the start: n when all are. */
size_t ash_utf8_length(const char *bytes, size_t n);

#endif
