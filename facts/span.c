/*
 * Bounded reads. Not a mapping: objects are rewritten in place by compilers, and a mapped file
 * that shrinks kills the reader.
 */
#include "facts/span.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/base/arena.h"

bool ash_file_span_whole(struct ash_file_span *span, int fd)
{
	struct stat status;

	if (fstat(fd, &status) != 0)
		return false;
	if (!S_ISREG(status.st_mode)) {
		errno = EINVAL;
		return false;
	}
	*span = (struct ash_file_span){.fd = fd, .size_bytes = (uint64_t)status.st_size};
	return true;
}

bool ash_file_span_read(const struct ash_file_span *span, uint64_t at, void *to, size_t n)
{
	char *next = to;

	if (at > span->size_bytes || n > span->size_bytes - at)
		return false;
	while (n > 0) {
		ssize_t got = pread(span->fd, next, n, (off_t)(span->offset_bytes + at));

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		next += got;
		at += (uint64_t)got;
		n -= (size_t)got;
	}
	return true;
}

void *ash_file_span_copy(const struct ash_file_span *span, uint64_t at, uint64_t n)
{
	void *copy;

	if (at > span->size_bytes || n > span->size_bytes - at)
		return NULL;
	copy = ash_malloc((size_t)n);
	if (ash_file_span_read(span, at, copy, (size_t)n))
		return copy;
	free(copy);
	return NULL;
}
