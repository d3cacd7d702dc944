/* Files as they were at a revision of the git repository around them. */
#ifndef ASHLAR_DRIVER_REVISION_H
#define ASHLAR_DRIVER_REVISION_H

#include <stdbool.h>

#include "facts/base/buf.h"

/*
 * Appends `path` (absolute) as it was at `revision` to `bytes`, by asking `git show`. False when
 * git cannot tell; then `why` has git's own words.
 */
bool ash_revision_read(const char *revision, const char *path, struct ash_buf *bytes,
		       struct ash_buf *why);

#endif
