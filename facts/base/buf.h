/* Growable bytes, always NUL-terminated once something was added. */
#ifndef ASHLAR_FACTS_BASE_BUF_H
#define ASHLAR_FACTS_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Zero-initialised is empty and ready. */
struct ash_buf {
	char *data; /* NULL while nothing was added; owned by the buffer */
	size_t size, capacity;
};

void ash_buf_add(struct ash_buf *buf, const void *bytes, size_t n);
void ash_buf_adds(struct ash_buf *buf, const char *text);
void ash_buf_addc(struct ash_buf *buf, char c);
void ash_buf_addf(struct ash_buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void ash_buf_vaddf(struct ash_buf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
/* Makes room for n more bytes at once; a mere hint. */
void ash_buf_reserve(struct ash_buf *buf, size_t n);
/* Makes it empty, keeps the memory. */
void ash_buf_clear(struct ash_buf *buf);
void ash_buf_release(struct ash_buf *buf);
/* The text, "" while empty; borrowed until the next change. */
const char *ash_buf_text(const struct ash_buf *buf);

/* Reads the whole file, appending to buf. 0, or -1 with errno set and buf unchanged. */
int ash_buf_read_file(struct ash_buf *buf, const char *path);
/*
 * Writes all bytes to a temporary name beside `path`, then renames it: readers see the old file
 * or the new one, never half. 0, or -1 with errno set and no temporary file left.
 */
int ash_write_file(const char *path, const void *bytes, size_t n);

#ifdef __cplusplus
}
#endif
#endif
