/*
 * Witness: what the merged program does not hold, for the few rules that must know it to be right:
 * the facts of each unit by itself (which of two meanings of a header line did it see?) and the
 * text of a file (does code that no unit kept name this function?). Asked only when there is a
 * suspicion, since it costs reading files again.
 */
#ifndef ASHLAR_CHECKS_WITNESS_H
#define ASHLAR_CHECKS_WITNESS_H

#include "facts/base/buf.h"
#include "facts/facts.h"

typedef void ash_witness_fn(void *listener, const struct ash_view *unit);

struct ash_witness {
	void *context;
	/*
	 * Calls `hear` with the facts of each unit that can still be read, in a fixed order; valid
	 * during the call. Merged facts of several units are passed too: they prove nothing about
	 * one of them.
	 */
	void (*each_unit)(void *context, ash_witness_fn *hear, void *listener);
	/* Adds the text of a file, named as in facts; false: it cannot be read. */
	bool (*read_text)(void *context, const char *path, struct ash_buf *text);
};

#endif
