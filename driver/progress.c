/* Progress on standard error. Nothing here reaches a file: the line is for eyes alone. */
#include "driver/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "facts/base/buf.h"

#define SECOND_NS  1000000000u
#define REDRAW_NS  100000000u
#define SLOW_NS    (2u * (uint64_t)SECOND_NS) /* a unit running longer is worth naming */
#define CLEAR_LINE "\r\033[K"

static uint64_t read_clock(clockid_t id)
{
	struct timespec time;

	clock_gettime(id, &time);
	return (uint64_t)time.tv_sec * SECOND_NS + (uint64_t)time.tv_nsec;
}

uint64_t ash_now_ns(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

uint64_t ash_clock_ns(void)
{
	return read_clock(CLOCK_REALTIME);
}

static size_t columns(void)
{
	struct winsize size;

	if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20)
		return size.ws_col;
	return 80;
}

void ash_progress_begin(struct ash_progress *progress, bool shown, uint32_t total)
{
	*progress = (struct ash_progress){
		.shown = shown && total > 0, .total = total, .started_ns = ash_now_ns()};
}

void ash_progress_draw(struct ash_progress *progress, const char *name, const char *slowest,
		       uint64_t slowest_since_ns)
{
	uint64_t now = ash_now_ns(), elapsed = now - progress->started_ns;
	struct ash_buf line = {0};
	int width = snprintf(NULL, 0, "%" PRIu32, progress->total);

	if (!progress->shown || now - progress->drawn_ns < REDRAW_NS)
		return;
	progress->drawn_ns = now;
	ash_buf_addf(&line, "[%*" PRIu32 "/%" PRIu32 "] %s", width, progress->done, progress->total,
		     name);
	if (elapsed > SECOND_NS)
		ash_buf_addf(&line, "  %.1f/s", (double)progress->done * 1e9 / (double)elapsed);
	if (slowest[0] && now > slowest_since_ns + SLOW_NS)
		ash_buf_addf(&line, "  slowest: %s %" PRIu64 " s", slowest,
			     (now - slowest_since_ns) / SECOND_NS);
	fprintf(stderr, CLEAR_LINE "%.*s", (int)columns() - 1, line.data);
	fflush(stderr);
	ash_buf_release(&line);
}

void ash_progress_end(struct ash_progress *progress)
{
	if (progress->shown && progress->drawn_ns) {
		fputs(CLEAR_LINE, stderr);
		fflush(stderr);
	}
	progress->shown = false;
}
