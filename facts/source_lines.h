/* Counting the lines of a C or C++ source text, by its bytes alone. */
#ifndef ASHLAR_FACTS_SOURCE_LINES_H
#define ASHLAR_FACTS_SOURCE_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ash_source_lines {
	uint32_t lines;         /* physical: newlines (LF, CRLF), plus a last line without one */
	uint32_t code_lines;    /* holding at least one token, preprocessor directives included */
	uint32_t comment_lines; /* holding comment and no token */
	bool generated; /* "@generated" or "DO NOT EDIT" with "generated" in the first 20 lines */
};

/*
 * One pass over n bytes; knows comments, strings, character constants, raw strings (C++) and
 * spliced lines. Conditional directives are not evaluated: a dead line counts as what it is.
 */
struct ash_source_lines ash_source_lines_count(const char *text, size_t n, bool cplusplus);

#ifdef __cplusplus
}
#endif
#endif
