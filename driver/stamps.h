/*
 * Stamps: how a file looked when a unit read it, so that a later run can tell that nothing
 * changed without reading it again. Every path is asked once per run.
 */
#ifndef ASHLAR_DRIVER_STAMPS_H
#define ASHLAR_DRIVER_STAMPS_H

#include "checks/config.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"

struct ash_stamp {
	uint64_t mtime_ns; /* 0: the file could not be asked */
	uint64_t size_bytes;
	uint64_t hash; /* of its bytes; 0 while not computed */
};

/* What this run knows of files. Zero-initialised is empty and ready. */
struct ash_stamps {
	struct ash_map known; /* path -> number in v */
	ASH_VEC(struct ash_stamp);
};
void ash_stamps_release(struct ash_stamps *stamps);

/* What is kept beside a unit's facts. */
struct ash_record_of_unit {
	uint64_t checksum;          /* of the fact file it belongs to */
	uint64_t cpu_us;            /* what parsing it cost */
	struct ash_strings dropped; /* options this Clang did not know; strings in the arena */
};

/*
 * Does every file that the record at `path` names look as it did? Fills `record` whenever the
 * record can be read. A file with another time but the same bytes counts as unchanged.
 */
bool ash_stamps_hold(struct ash_stamps *stamps, struct ash_arena *arena, const char *path,
		     struct ash_record_of_unit *record);
/*
 * Writes the record for the files listed, one a line, in `deps_path`. Refuses (false) when a file
 * cannot be asked, or was changed at or after `started_ns` (wall clock): the unit may have read
 * either version.
 */
bool ash_stamps_write(struct ash_stamps *stamps, const char *path, const char *deps_path,
		      uint64_t started_ns, const struct ash_record_of_unit *record);

#endif
