/*
 * Carriers: finding fact files inside what a build leaves behind: fact files themselves, ELF
 * objects and linked images with an `.ashlar` section (several, concatenated, after ld -r), ar
 * archives (also thin ones) of such objects, and folders of all these.
 */
#ifndef ASHLAR_FACTS_CARRIER_H
#define ASHLAR_FACTS_CARRIER_H

#include <stddef.h>

#include "facts/facts.h"

/*
 * What the walk found, called in a deterministic order (names sorted by bytes): good facts with
 * `why` NULL, valid only during the call; or, with `facts` NULL, something that should have been
 * facts and is not, and why. `name` is path, or path(member) inside an archive.
 */
typedef void ash_carrier_fn(void *context, const char *name, const struct ash_facts *facts,
			    const char *why);

/*
 * Reads every fact file that `path` carries. An object or archive without facts is reported once
 * through `found` with a reason; files of other kinds inside a folder are passed over. Answers
 * the number of good fact files, or -1 when path cannot be read (errno set).
 */
int ash_carrier_read(const char *path, ash_carrier_fn *found, void *context);

#endif
