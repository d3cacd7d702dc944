/*
 * Rule: what a check is. One .c file in checks/<family>/ defines one const struct ash_rule, one
 * line in checks.def lists it; everything else (catalogue, help, SARIF metadata, options in
 * ashlar.yaml) comes from the struct.
 *
 * A rule is a pure function: project in, findings out. It keeps no state, prints nothing, and
 * never depends on another rule having run.
 */
#ifndef ASHLAR_CHECKS_RULE_H
#define ASHLAR_CHECKS_RULE_H

#include "checks/ask.h"
#include "checks/link.h"
#include "checks/project.h"
#include "checks/witness.h"
#include "facts/finding.h"

#ifdef __cplusplus
extern "C" {
#endif

enum ash_scope {
	ASH_SCOPE_TU,      /* decidable from one unit: the plugin runs it inline */
	ASH_SCOPE_PROGRAM, /* needs the merge */
	ASH_SCOPE_CONFIG,  /* about ashlar.yaml; while reading it, or over the merged program */
};

enum ash_option_type { ASH_OPTION_U32, ASH_OPTION_BOOL, ASH_OPTION_TEXT };
struct ash_option {
	const char *name, *doc;
	enum ash_option_type type;
	size_t offset_bytes; /* in the rule's options struct */
	uint32_t number;     /* default of U32 and BOOL */
	const char *text;    /* default of TEXT */
	bool display;        /* changes what is shown of findings, never which there are */
};
#define ASH_OPTION_NUMBER(strukt, field, default_, doc_)                                           \
	{                                                                                          \
		.name = #field, .doc = (doc_), .type = ASH_OPTION_U32,                             \
		.offset_bytes = offsetof(strukt, field), .number = (default_)                      \
	}
/* An option that says how much of a finding is shown. */
#define ASH_OPTION_SHOWN(strukt, field, default_, doc_)                                            \
	{                                                                                          \
		.name = #field, .doc = (doc_), .type = ASH_OPTION_U32,                             \
		.offset_bytes = offsetof(strukt, field), .number = (default_), .display = true     \
	}
#define ASH_OPTION_FLAG(strukt, field, default_, doc_)                                             \
	{                                                                                          \
		.name = #field, .doc = (doc_), .type = ASH_OPTION_BOOL,                            \
		.offset_bytes = offsetof(strukt, field), .number = (default_)                      \
	}
#define ASH_OPTION_STRING(strukt, field, default_, doc_)                                           \
	{                                                                                          \
		.name = #field, .doc = (doc_), .type = ASH_OPTION_TEXT,                            \
		.offset_bytes = offsetof(strukt, field), .text = (default_)                        \
	}

struct ash_run {
	const struct ash_rule *rule;
	const struct ash_project *project;
	const struct ash_links *links;     /* NULL unless the whole program is checked */
	const struct ash_witness *witness; /* facts of single units; NULL: not to be had */
	const struct ash_asker *asker;     /* answers SQL; NULL: not to be had */
	const void *options;        /* the rule's options struct, filled in */
	enum ash_severity severity; /* configured or default; ASH_IGNORE rules are not run */
	uint32_t units_failed;      /* not 0: absence proves nothing, stay silent about it */
	bool wants_parts;           /* a baseline is looked at; see struct ash_finding_part */
	uint32_t foreign_units;     /* units of the build in other languages, unread */
	struct ash_arena *scratch;  /* released after the rule ran */
	struct ash_findings *findings;
};

struct ash_rule {
	struct ash_rule_info info;
	enum ash_scope scope;
	uint32_t version;   /* one more whenever other findings or other keys come of the same code */
	bool needs_profile; /* a budget: silent unless a profile or a limit is configured */
	const struct ash_option *options; /* ends with an entry whose name is NULL; NULL: none */
	size_t options_size_bytes;
	void (*run)(struct ash_run *run); /* NULL: reported while ashlar.yaml is read */
};

/* Reports at the run's severity; see ash_findings_add. `entity` and `key`: see struct ash_finding.
 */
struct ash_finding *ash_report(struct ash_run *run, struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
void ash_note(struct ash_run *run, struct ash_finding *finding, struct ash_place place,
	      const char *format, ...) __attribute__((format(printf, 4, 5)));
void ash_step(struct ash_run *run, struct ash_finding *finding, struct ash_place place,
	      const char *format, ...) __attribute__((format(printf, 4, 5)));
/*
 * For findings about what is linked together: the run's severity, but at most a warning where links
 * are assumed and not read from the build.
 */
enum ash_severity ash_linked_severity(const struct ash_run *run);
/* Both are copied; `key` is printf'd: entities and edge kind, never lines or counts. */
void ash_about(struct ash_run *run, struct ash_finding *finding, const char *entity,
	       const char *key_format, ...) __attribute__((format(printf, 4, 5)));
/*
 * What an exception can match: the edge's two components and its far end, and the layers: or
 * rules: entry it breaks (NULL: none). To be called for every finding about an edge.
 */
void ash_about_edge(struct ash_run *run, struct ash_finding *finding, const struct ash_edge *edge,
		    const char *contract);
/* Adds "rule 'stack' declared here" at the place in ashlar.yaml, and "because ..." if given. */
void ash_note_contract(struct ash_run *run, struct ash_finding *finding, const char *id,
		       struct ash_place place, const char *because);

/* The catalogue, in the order of checks.def (sorted by id). */
extern const struct ash_rule *const ash_rules[];
extern const size_t ash_n_rules;
const struct ash_rule *ash_rule_find(const char *id); /* NULL: no such rule */
/* The severity that `severity:` gives the rule, the last one said; NULL: it says nothing. */
const struct ash_severity_override *ash_rule_override(const struct ash_config *config,
						      const char *id);
/* The severity that `severity:` gives it, or its own. */
enum ash_severity ash_rule_severity(const struct ash_rule *rule, const struct ash_config *config);
/* Does the configuration want it: not ignored, and a budget only with a profile or a limit? */
bool ash_rule_in_force(const struct ash_rule *rule, const struct ash_config *config);

#ifdef __cplusplus
}
#endif
#endif
