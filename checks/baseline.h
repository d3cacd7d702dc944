/*
 * Baseline: the findings that were there before, as a file that a person can read and review. One
 * entry per rule and key (an edge, an entity), with how many findings it may have (count) or how
 * far a budget may be exceeded (ceiling). No lines or columns: moving code changes nothing.
 *
 * Entries are sorted by rule and key, so the same findings give the same bytes.
 */
#ifndef ASHLAR_CHECKS_BASELINE_H
#define ASHLAR_CHECKS_BASELINE_H

#include "checks/config.h"
#include "facts/base/buf.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ASH_BASELINE_FILE "ashlar-baseline.yaml" /* what it is called unless told otherwise */

struct ash_baseline_entry {
	const char *rule;
	const char *key;        /* see ash_finding.key */
	uint32_t count;         /* findings of this key; 1 or more */
	uint32_t ceiling;       /* the most any of them may measure; 0: it measures nothing */
	struct ash_place place; /* where it stands in the file; path "" when it was not read */
};

struct ash_baseline {
	const char *path;        /* names it in places; as the findings' paths */
	const char *revision;    /* of the repository it was read from; NULL: as it is now */
	const char *tool;        /* version of the Ashlar that wrote it */
	uint64_t rules, config;  /* see checks/meaning.h */
	struct ash_place header; /* of what it was made with */
	struct {
		ASH_VEC(struct ash_baseline_entry);
	} entries; /* memory is the arena's */
};

/*
 * The baseline in which all of these findings are listed; those about the configuration are not,
 * they are to be mended. The findings must be sorted and not yet shortened (ash_check_options'
 * whole_list). Everything lives in the arena.
 */
struct ash_baseline *ash_baseline_from(struct ash_arena *arena, const struct ash_config *config,
				       const struct ash_findings *findings, const char *tool);
/* The file's text. */
void ash_baseline_print(const struct ash_baseline *baseline, struct ash_buf *out);
/*
 * Writes the file at once or not at all; a file that has these bytes already is left alone.
 * 0, or -1 with errno set.
 */
int ash_baseline_write(const struct ash_baseline *baseline, const char *path);
/*
 * Reads a file's text. NULL when something in it is wrong; then `troubles` say what and where.
 * Of one that was made with other rules (see ash_meaning_of_rules) the entries may name rules
 * there are none of; they are kept.
 */
struct ash_baseline *ash_baseline_read(struct ash_arena *arena, const char *bytes, size_t n,
				       const char *path, struct ash_troubles *troubles);

/*
 * Was it made with other rules than `tool`'s, or for another configuration? Then findings cannot be
 * compared with it: what differs, in words. NULL: they can.
 */
const char *ash_baseline_differs(struct ash_arena *arena, const struct ash_baseline *baseline,
				 const struct ash_config *config, const char *tool);

/* Is this finding one that a baseline can list? */
bool ash_baseline_can_list(const struct ash_finding *finding);
/* The entry in words, for messages: "arch-layer (stack, log_line, net_send, call)". */
const char *ash_baseline_entry_words(struct ash_arena *arena,
				     const struct ash_baseline_entry *entry);
/* Order of entries: rule, then key. */
int ash_baseline_entry_compare(const void *a, const void *b);

#ifdef __cplusplus
}
#endif
#endif
