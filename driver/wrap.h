/* Paragraphs for terminals: text wrapped at 80 columns. */
#ifndef ASHLAR_DRIVER_WRAP_H
#define ASHLAR_DRIVER_WRAP_H

#include <stddef.h>

#include "facts/base/buf.h"

#define ASH_WRAP_COLUMNS 80

/*
 * Appends the words of `text`, each line starting with `indent` blanks; the first line continues
 * at column `at` (0: a new line). Ends with a newline.
 */
void ash_wrap(struct ash_buf *out, const char *text, size_t indent, size_t at);
/* Appends source text as it is, each line indented. Ends with a newline. */
void ash_indent(struct ash_buf *out, const char *text, size_t indent);
/* Appends n blanks. */
void ash_blanks(struct ash_buf *out, size_t n);

#endif
