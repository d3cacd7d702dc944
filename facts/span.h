/* A region of an open file: an archive member, or the whole. Reads never leave it. */
#ifndef ASHLAR_FACTS_SPAN_H
#define ASHLAR_FACTS_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct ash_file_span {
	int fd; /* borrowed */
	uint64_t offset_bytes, size_bytes;
};

/* The whole of an open regular file; false with errno when it is none. */
bool ash_file_span_whole(struct ash_file_span *span, int fd);
/* Reads n bytes at `at` into `to`; false when they do not lie inside or cannot be read. */
bool ash_file_span_read(const struct ash_file_span *span, uint64_t at, void *to, size_t n);
/* n bytes at `at`, aligned for any type; free() them. NULL as above. */
void *ash_file_span_copy(const struct ash_file_span *span, uint64_t at, uint64_t n);

#endif
