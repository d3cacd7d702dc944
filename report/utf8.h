/*
 * UTF-8 as found in real files: decoded with repair, counted in UTF-16 units.
 *
 * Ill-formed bytes become U+FFFD, one per maximal subpart, as Unicode recommends and as GitHub,
 * editors and JSON readers do, so that our columns agree with theirs.
 */
#ifndef ASHLAR_REPORT_UTF8_H
#define ASHLAR_REPORT_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "facts/base/buf.h"

#define ASH_UTF8_REPLACEMENT 0xFFFDu

/* Decodes one code point of text[0..n), n >= 1, into *code; answers how many bytes it took. */
size_t ash_utf8_next(const char *text, size_t n, uint32_t *code);
/* Appends the code point as UTF-8. */
void ash_utf8_add(struct ash_buf *out, uint32_t code);
/* UTF-16 code units of the n bytes after repair. */
size_t ash_utf16_units(const char *text, size_t n);

#endif
