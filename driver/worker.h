/* Worker: the process that has Clang in it, and the frames to and from it. */
#ifndef ASHLAR_DRIVER_WORKER_H
#define ASHLAR_DRIVER_WORKER_H

#include <stdbool.h>
#include <sys/types.h>

#include "facts/base/frame.h"

struct ash_worker {
	pid_t pid;   /* also its process group; 0: none */
	int in, out; /* our ends: we write to `in`, read from `out`; not blocking */
	struct ash_buf unsent, received;
};

/* Starts it. 0, or -1 with errno set. */
int ash_worker_start(struct ash_worker *worker, const char *path);
/* Queues a frame. */
void ash_worker_say(struct ash_worker *worker, const char *const *strings, uint32_t n);
/* Sends what the pipe takes. False when the worker is gone. */
bool ash_worker_flush(struct ash_worker *worker);
/*
 * Reads once. ASH_FRAME_WHOLE: call ash_frame_take on `received` until it is not; _PARTIAL: there
 * was nothing; _BAD: the worker is gone.
 */
enum ash_frame_result ash_worker_read(struct ash_worker *worker);
/* Has the process ended? (Its children may still hold the pipe open.) */
bool ash_worker_ended(const struct ash_worker *worker);
/*
 * Ends it: asks it to quit and waits (`kill` false), or kills it with all its children. Answers
 * what waitpid said, 0 if it was not running.
 */
int ash_worker_stop(struct ash_worker *worker, bool kill);

#endif
