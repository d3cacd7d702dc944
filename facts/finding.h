/*
 * Findings: what rules say about the user's code; and trouble: what stopped Ashlar from looking.
 *
 * They live here, below rules and reports, because both speak of them: a rule makes findings, a
 * report prints them, and neither knows the other. All memory is the list's arena.
 */
#ifndef ASHLAR_FACTS_FINDING_H
#define ASHLAR_FACTS_FINDING_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include "facts/base/arena.h"
#include "facts/base/vec.h"
#include "facts/schema.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What people read about a rule; static and const, part of the rule's own file. */
struct ash_rule_info {
	const char *id;             /* family-name, kebab-case, never reused */
	const char *summary;        /* one sentence, lower case, no full stop */
	const char *why;            /* the reason the rule exists; full sentences */
	const char *bad;            /* an example that gives exactly this finding (source text) */
	const char *good;           /* its mended twin */
	const char *fix;            /* how to fix */
	const char *except;         /* how to make an exception */
	enum ash_severity severity; /* default */
	const char *key_names;      /* of the parts of its findings' keys, "entry from to kind", as
				       a baseline spells them; NULL: they have none */
};

/* Where: project-relative path, line and column from 1 (0: the file as a whole), token bytes. */
struct ash_place {
	const char *path;
	uint32_t line, column, length;
};

struct ash_finding_note {
	struct ash_place place; /* path "" when the note has no place */
	const char *message;
	bool step; /* a step of the offending path (SARIF code flow), in order */
};

/* Compared with a baseline; see checks/baseline.h. */
enum ash_finding_state {
	ASH_STATE_NONE, /* there is no baseline, or the finding is about the configuration */
	ASH_STATE_NEW,
	ASH_STATE_UNCHANGED,
};

/* What a finding about several things consists of, such as the edges of a cycle. */
struct ash_finding_part {
	const char *key;        /* as a finding's key */
	struct ash_place place; /* where it can be seen first */
	const char *words;      /* for people: "'net' -> 'base'" */
};

struct ash_finding {
	const struct ash_rule_info *rule;
	enum ash_severity severity; /* as configured */
	struct ash_place place;     /* the offending token */
	const char *message;        /* lower case, names in single quotes, no full stop, no [id] */
	const char *entity;         /* what it is about: a qualified name or a path */
	const char *key;            /* what makes it the same finding next month: entities and edge
				       kind, no line numbers, no counts; NULL: the message */
	/* What `allow:` entries match; see ash_about_edge. NULL where it has none. */
	const char *contract;  /* id of the layers: or rules: entry that was broken */
	const char *from, *to; /* components at the two ends */
	const char *to_path;   /* file at the far end */
	const char *to_name;   /* what is used there: a qualified name */
	const char *included;  /* header whose include is the same cause, and no other finding */
	struct {
		ASH_VEC(struct ash_finding_note);
	} notes;
	uint32_t actual, limit; /* for budgets; both 0 otherwise */
	uint32_t places; /* how many like it are shown per file; 0: all. See checks/shorten.h */
	/* A baseline lists these instead of the key; in the arena. NULL: it is one thing. */
	const struct ash_finding_part *parts;
	uint32_t n_parts;
	enum ash_finding_state state;
	uint32_t ordinal;       /* 1, 2, ... among findings of equal rule and key, set by sorting */
	uint64_t fingerprint;   /* hash of rule and key, set by sorting */
};

struct ash_findings {
	struct ash_arena *arena; /* borrowed */
	ASH_VEC(struct ash_finding *);
};

/* A new finding at the end of the list; texts are copied into the arena. */
struct ash_finding *ash_findings_add(struct ash_findings *findings,
				     const struct ash_rule_info *rule, enum ash_severity severity,
				     struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
struct ash_finding *ash_findings_vadd(struct ash_findings *findings,
				      const struct ash_rule_info *rule, enum ash_severity severity,
				      struct ash_place place, const char *format, va_list args)
	__attribute__((format(printf, 5, 0)));
void ash_finding_note(struct ash_findings *findings, struct ash_finding *finding,
		      struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void ash_finding_step(struct ash_findings *findings, struct ash_finding *finding,
		      struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/*
 * Sorts by path, line, column, rule, message; drops exact repeats (same rule, place and message);
 * numbers and fingerprints. Afterwards the list does not depend on the order of reporting.
 */
void ash_findings_sort(struct ash_findings *findings);
/* "3f2a...:1": 16 hex digits of the fingerprint, a colon, the ordinal. Into the arena. */
const char *ash_finding_fingerprint(struct ash_arena *arena, const struct ash_finding *finding);
void ash_findings_release(struct ash_findings *findings); /* the lists; texts are the arena's */
/* Takes the findings for which `keep` is false out of the list, order kept. */
void ash_findings_filter(struct ash_findings *findings,
			 bool (*keep)(const struct ash_finding *finding, void *context),
			 void *context);
/* ASH_IGNORE ... ASH_ERROR, or -1 for a word that is no severity. */
int ash_severity_parse(const char *name);
const char *ash_severity_name(
	enum ash_severity severity); /* "ignore", "note", "warning", "error" */

/* A finding that an exception took out of the list, and the exception. */
struct ash_allowed {
	const struct ash_finding *finding; /* without notes */
	struct ash_place place;            /* of the exception */
	const char *reason;
};
struct ash_allowed_list {
	ASH_VEC(struct ash_allowed);
};

/* ---- trouble ---- */

/* Bad configuration, unreadable file, failed unit: never mixed with findings. */
struct ash_trouble {
	enum ash_severity
		severity;       /* ERROR stops the run or makes it incomplete; WARNING informs */
	struct ash_place place; /* path "" when there is none */
	const char *message;    /* what is wrong, then what to do */
};
struct ash_troubles {
	struct ash_arena *arena; /* borrowed */
	ASH_VEC(struct ash_trouble);
};
void ash_trouble_add(struct ash_troubles *troubles, enum ash_severity severity,
		     struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
bool ash_troubles_have_error(const struct ash_troubles *troubles);
void ash_troubles_release(struct ash_troubles *troubles); /* the list; texts are the arena's */

#ifdef __cplusplus
}
#endif
#endif
