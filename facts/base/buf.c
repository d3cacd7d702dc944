/* Growable bytes, and whole files read into and written from them. */
#include "facts/base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "facts/base/arena.h"

#define READ_BYTES ((size_t)64 * 1024)

/* Room for n more bytes and a NUL. */
static void reserve(struct ash_buf *buf, size_t n)
{
	size_t wanted = buf->capacity ? buf->capacity : 64;

	if (buf->capacity - buf->size > n)
		return;
	while (wanted - buf->size <= n) {
		if (wanted > SIZE_MAX / 2) {
			wanted = SIZE_MAX;
			break;
		}
		wanted *= 2;
	}
	buf->data = ash_realloc(buf->data, wanted);
	buf->capacity = wanted;
}

void ash_buf_add(struct ash_buf *buf, const void *bytes, size_t n)
{
	reserve(buf, n);
	if (n)
		memcpy(buf->data + buf->size, bytes, n);
	buf->size += n;
	buf->data[buf->size] = '\0';
}

void ash_buf_adds(struct ash_buf *buf, const char *text)
{
	ash_buf_add(buf, text, strlen(text));
}

void ash_buf_reserve(struct ash_buf *buf, size_t n)
{
	reserve(buf, n);
}

void ash_buf_addc(struct ash_buf *buf, char c)
{
	ash_buf_add(buf, &c, 1);
}

void ash_buf_vaddf(struct ash_buf *buf, const char *format, va_list args)
{
	va_list again;
	int length;

	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		return;
	reserve(buf, (size_t)length);
	vsnprintf(buf->data + buf->size, (size_t)length + 1, format, args);
	buf->size += (size_t)length;
}

void ash_buf_addf(struct ash_buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	ash_buf_vaddf(buf, format, args);
	va_end(args);
}

void ash_buf_clear(struct ash_buf *buf)
{
	buf->size = 0;
	if (buf->data)
		buf->data[0] = '\0';
}

void ash_buf_release(struct ash_buf *buf)
{
	free(buf->data);
	*buf = (struct ash_buf){0};
}

const char *ash_buf_text(const struct ash_buf *buf)
{
	return buf->data ? buf->data : "";
}

/* Appends until the end of fd; 0 or -1 with errno. */
static int read_all(struct ash_buf *buf, int fd)
{
	for (;;) {
		ssize_t got;

		reserve(buf, READ_BYTES);
		got = read(fd, buf->data + buf->size, READ_BYTES);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			return 0;
		buf->size += (size_t)got;
		buf->data[buf->size] = '\0';
	}
}

int ash_buf_read_file(struct ash_buf *buf, const char *path)
{
	size_t before = buf->size;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat status;
	int result, error;

	if (fd < 0)
		return -1;
	if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
		reserve(buf, (size_t)status.st_size + READ_BYTES); /* one allocation */
	result = read_all(buf, fd);
	error = errno;
	close(fd);
	if (buf->data) {
		buf->size = result == 0 ? buf->size : before;
		buf->data[buf->size] = '\0';
	}
	errno = error;
	return result;
}

static int write_all(int fd, const char *bytes, size_t n)
{
	while (n) {
		ssize_t written = write(fd, bytes, n);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return -1;
		bytes += written;
		n -= (size_t)written;
	}
	return 0;
}

/* Creates a file beside `path` that nobody else has; its name goes to `name`. */
static int create_temporary(struct ash_buf *name, const char *path)
{
	for (int attempt = 0; attempt < 1000; attempt++) {
		int fd;

		ash_buf_clear(name);
		ash_buf_addf(name, "%s.tmp.%ld.%d", path, (long)getpid(), attempt);
		/* not mkstemp: its 0600 would outlive the rename */
		fd = open(name->data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

static int write_and_close(int fd, const void *bytes, size_t n)
{
	int result = write_all(fd, bytes, n);
	int error = errno;

	if (close(fd) != 0 && result == 0)
		return -1;
	errno = error;
	return result;
}

int ash_write_file(const char *path, const void *bytes, size_t n)
{
	struct ash_buf name = {0};
	int fd = create_temporary(&name, path);
	int result = -1, error;

	if (fd >= 0) {
		result = write_and_close(fd, bytes, n);
		if (result == 0)
			result = rename(name.data, path);
		error = errno;
		if (result != 0)
			unlink(name.data);
		errno = error;
	}
	error = errno;
	ash_buf_release(&name);
	errno = error;
	return result;
}
