/*
 * Offences: edges that break an entry of ashlar.yaml, turned into findings.
 *
 * All rules about edges share one manner of reporting: a place that offends is reported once
 * however many uses stand there (the strongest kind speaks), and an include that brings what an
 * offending use of the same file needs is a note of that use. Reports show the first places of a
 * file that leans on a component it may not use, and then a count (checks/shorten.h).
 */
#ifndef ASHLAR_CHECKS_ARCH_OFFENCE_H
#define ASHLAR_CHECKS_ARCH_OFFENCE_H

#include "checks/rule.h"

/* What states the rule: an entry of `layers:`, `rules:` or `components:`. All borrowed. */
struct ash_statement {
	const char *id;      /* the entry's id; of a component its name */
	const char *because; /* NULL: none given */
	struct ash_place place;
	ash_kinds kinds;
	enum ash_severity severity; /* lowers the rule's, never raises it */
	const char *component;      /* what a component does here: "states its API"; or NULL */
	const ash_kinds *reported;  /* edges that other entries report, see forbidden.h; or NULL */
};

struct ash_statement ash_layers_statement(const struct ash_layers *layers);
struct ash_statement ash_contract_statement(const struct ash_contract *contract);
/*
 * Of a rule that no entry states: it holds between any two components. What an entry of `layers:`
 * or `rules:` forbids is left to that entry, whatever its severity: somebody thought of it. The id
 * is NULL; keys begin with the component used.
 */
struct ash_statement ash_standing_statement(const struct ash_run *run);

/* NULL when the edge is fine, else the message, in run->scratch. */
typedef const char *ash_judge(struct ash_run *run, const struct ash_edge *edge,
			      const void *context);

/* Options of every rule that reports edges; such a rule's options struct is this one. */
struct ash_offence_options {
	uint32_t places; /* shown per file and used component; 0: all */
};
extern const struct ash_option ash_offence_option_list[];

/*
 * Did a macro of the component that is used write the use? Then that is the component's own doing,
 * whoever expands the macro.
 */
bool ash_written_by_target(const struct ash_project *project, const struct ash_edge *edge);
/*
 * Entity and fingerprint key of a finding about an edge that breaks the entry `id` (NULL: a
 * standing rule).
 */
void ash_edge_about(struct ash_run *run, struct ash_finding *finding, const char *id,
		    const struct ash_edge *edge);
/* Judges every edge of the statement's kinds and reports those that offend. */
void ash_offences_report(struct ash_run *run, const struct ash_statement *statement,
			 ash_judge *judge, const void *context);

#endif
