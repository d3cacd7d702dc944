/*
 * Definition: what a design pattern is, as data read from YAML (docs/patterns.md says how one is
 * written). The same definition finds instances that nobody declared and judges declared ones.
 *
 * A clause is a query whose columns are named like roles, plus `at_file` and `at_line` where it can
 * be seen. Requirements (`must`) are joined over the roles they share; what supports or contradicts
 * moves the confidence; checks find mistakes in instances.
 */
#ifndef ASHLAR_CHECKS_PATTERN_DEFINITION_H
#define ASHLAR_CHECKS_PATTERN_DEFINITION_H

#include "checks/config_read.h"

#define ASH_MOST_ROLES 16u
#define ASH_MOST_MUSTS 12u

struct ash_clause {
	const char *id;   /* NULL: it has none */
	const char *says; /* in words, roles in braces: "'{subject}' holds many '{observer}'" */
	const struct ash_yaml *sql;
	uint32_t weight; /* in hundredths; of support and against */
	enum ash_severity severity; /* of checks */
	bool declared_only;         /* a check that is about declared instances alone */
};
struct ash_clauses {
	ASH_VEC(struct ash_clause);
};

/* One way to build the pattern: its requirements and those common to all variants. */
struct ash_variant {
	const char *name;
	struct ash_clauses must;
};
struct ash_variants {
	ASH_VEC(struct ash_variant);
};

struct ash_pattern_role {
	const char *name, *kind;
};

/* Words in the name of a role's entity that make it more likely. */
struct ash_naming {
	const char *role;
	struct ash_strings like;
	uint32_t weight;
};

/* Instances of several patterns that bind `by` alike are one thing, of which evidence decides. */
struct ash_contest {
	const char *id;
	struct ash_strings by;
};

/* Instances of `pattern` are parts of this one's where all the pairs of roles overlap. */
struct ash_part {
	const char *pattern;
	struct ash_strings theirs, mine;
};

struct ash_pattern {
	const char *name, *title, *group, *summary;
	struct ash_strings languages; /* empty: all */
	struct {
		ASH_VEC(struct ash_pattern_role);
	} roles;
	struct ash_strings main; /* the roles that tell instances apart; the first one's place is
				    the instance's */
	uint32_t confidence; /* of an instance with neither support nor contradiction, hundredths */
	struct ash_clauses must, support, against, checks;
	struct ash_variants variants; /* at least one */
	struct {
		ASH_VEC(struct ash_naming);
	} names;
	struct {
		ASH_VEC(struct ash_contest);
	} contests;
	struct {
		ASH_VEC(struct ash_part);
	} parts;
	uint32_t yields; /* an ingredient: not listed where it is in an instance of one that
			    yields less */
	bool own; /* from a file of the project, not built in */
	struct ash_place place;
};

struct ash_patterns {
	ASH_VEC(const struct ash_pattern *); /* built-in ones first, sorted by name */
};

/*
 * Reads one definition and adds it; what is wrong is said in reading->findings and troubles, and
 * then nothing is added.
 */
void ash_pattern_read(struct ash_reading *reading, const struct ash_yaml *node, bool own,
		      struct ash_patterns *patterns);
/* NULL: there is none of that name. */
const struct ash_pattern *ash_pattern_find(const struct ash_patterns *patterns, const char *name);
/* Index of the role, or ASH_NONE. */
uint32_t ash_pattern_role(const struct ash_pattern *pattern, const char *name);
/* The roles that tell instances apart, as a bit set. */
uint32_t ash_pattern_main_roles(const struct ash_pattern *pattern);

#endif
