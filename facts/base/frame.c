/*
 * Frames on a pipe. Sizes are bounded, so that a stray byte on the pipe cannot make us wait for
 * (or allocate) gigabytes: such a frame is bad, and the conversation ends.
 */
#include "facts/base/frame.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/arena.h"

#define HEADER_BYTES  8u
#define PAYLOAD_LIMIT (256u * 1024u * 1024u)
#define READ_BYTES    (64u * 1024u)

static void put_u32(struct ash_buf *out, uint32_t value)
{
	for (int shift = 0; shift < 32; shift += 8)
		ash_buf_addc(out, (char)(unsigned char)(value >> shift));
}

static uint32_t get_u32(const char *bytes)
{
	uint32_t value = 0;

	for (int i = 3; i >= 0; i--)
		value = value << 8 | (unsigned char)bytes[i];
	return value;
}

void ash_frame_put(struct ash_buf *out, const char *const *strings, uint32_t n)
{
	size_t size = 0;

	for (uint32_t i = 0; i < n; i++)
		size += strlen(strings[i]) + 1;
	put_u32(out, (uint32_t)size);
	put_u32(out, n);
	for (uint32_t i = 0; i < n; i++)
		ash_buf_add(out, strings[i], strlen(strings[i]) + 1);
}

int ash_frame_send(int fd, const char *const *strings, uint32_t n)
{
	struct ash_buf out = {0};
	size_t sent = 0;
	int error = 0;

	ash_frame_put(&out, strings, n);
	while (sent < out.size && !error) {
		ssize_t written = write(fd, out.data + sent, out.size - sent);

		if (written >= 0)
			sent += (size_t)written;
		else if (errno != EINTR)
			error = errno;
	}
	ash_buf_release(&out);
	errno = error;
	return error ? -1 : 0;
}

long ash_frame_fill(struct ash_buf *in, int fd)
{
	char bytes[READ_BYTES];
	ssize_t got;

	do
		got = read(fd, bytes, sizeof bytes);
	while (got < 0 && errno == EINTR);
	if (got > 0)
		ash_buf_add(in, bytes, (size_t)got);
	return (long)got;
}

/* Points frame->strings into the payload; false when count and bytes disagree. */
static bool split(struct ash_frame *frame, size_t size)
{
	const char *next = frame->payload, *end = frame->payload + size;

	for (uint32_t i = 0; i < frame->n; i++) {
		const char *nul = memchr(next, '\0', (size_t)(end - next));

		if (!nul)
			return false;
		frame->strings[i] = next;
		next = nul + 1;
	}
	return next == end;
}

enum ash_frame_result ash_frame_take(struct ash_buf *in, struct ash_frame *frame)
{
	uint32_t size, n;

	if (in->size < HEADER_BYTES)
		return ASH_FRAME_PARTIAL;
	size = get_u32(in->data);
	n = get_u32(in->data + 4);
	if (size > PAYLOAD_LIMIT || n > size)
		return ASH_FRAME_BAD;
	if (in->size - HEADER_BYTES < size)
		return ASH_FRAME_PARTIAL;
	*frame = (struct ash_frame){.n = n, .payload = ash_malloc((size_t)size + 1)};
	memcpy(frame->payload, in->data + HEADER_BYTES, size);
	frame->strings = ash_calloc((size_t)n + 1, sizeof *frame->strings);
	in->size -= HEADER_BYTES + size;
	memmove(in->data, in->data + HEADER_BYTES + size, in->size);
	if (split(frame, size))
		return ASH_FRAME_WHOLE;
	ash_frame_release(frame);
	return ASH_FRAME_BAD;
}

void ash_frame_release(struct ash_frame *frame)
{
	free(frame->strings);
	free(frame->payload);
	*frame = (struct ash_frame){0};
}

const char *ash_frame_string(const struct ash_frame *frame, uint32_t i)
{
	return i < frame->n ? frame->strings[i] : "";
}
