/*
 * Frames: how driver and worker talk over a pipe. A frame is a list of strings: u32 LE payload
 * size, u32 LE string count, then that many NUL-terminated strings (together: the payload).
 */
#ifndef ASHLAR_FACTS_BASE_FRAME_H
#define ASHLAR_FACTS_BASE_FRAME_H

#include <stddef.h>
#include <stdint.h>

#include "facts/base/buf.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A received frame; the strings are its own until it is released. Zero-initialised is empty. */
struct ash_frame {
	const char **strings;
	uint32_t n;
	char *payload;
};

enum ash_frame_result {
	ASH_FRAME_PARTIAL, /* not all of it is there yet */
	ASH_FRAME_WHOLE,
	ASH_FRAME_BAD, /* these bytes are no frame: stop talking */
};

/* Appends one frame to `out`. */
void ash_frame_put(struct ash_buf *out, const char *const *strings, uint32_t n);
/* Writes one frame to a blocking descriptor. 0, or -1 with errno set. */
int ash_frame_send(int fd, const char *const *strings, uint32_t n);

/* One read(2) from fd to the end of `in`: bytes read, 0 at the end of file, -1 with errno set. */
long ash_frame_fill(struct ash_buf *in, int fd);
/*
 * Takes the first frame out of `in`. Only with ASH_FRAME_WHOLE is `frame` filled, to be released
 * by the caller.
 */
enum ash_frame_result ash_frame_take(struct ash_buf *in, struct ash_frame *frame);
void ash_frame_release(struct ash_frame *frame);

/* String number `i`, or "" when the frame has fewer. */
const char *ash_frame_string(const struct ash_frame *frame, uint32_t i);

#ifdef __cplusplus
}
#endif
#endif
