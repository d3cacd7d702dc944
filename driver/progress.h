/* Progress: one line on a terminal that says how far, how fast, and what is slow. */
#ifndef ASHLAR_DRIVER_PROGRESS_H
#define ASHLAR_DRIVER_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct ash_progress {
	bool shown;           /* else every call does nothing */
	uint32_t done, total; /* units */
	uint64_t started_ns, drawn_ns;
};

/* `total` units are to be parsed; shown on standard error when `shown`. */
void ash_progress_begin(struct ash_progress *progress, bool shown, uint32_t total);
/*
 * Draws the line, at most ten times a second: `name` is the newest unit, `slowest` the one that
 * runs longest ("" for none) and since when.
 */
void ash_progress_draw(struct ash_progress *progress, const char *name, const char *slowest,
		       uint64_t slowest_since_ns);
/* Takes the line away. */
void ash_progress_end(struct ash_progress *progress);

/* Time that only goes forward, and wall-clock time, in ns. */
uint64_t ash_now_ns(void);
uint64_t ash_clock_ns(void);

#endif
