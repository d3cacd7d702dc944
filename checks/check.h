/* Running the rules: over one unit (plugin) or over the merged program (driver). */
#ifndef ASHLAR_CHECKS_CHECK_H
#define ASHLAR_CHECKS_CHECK_H

#include "checks/rule.h"

#ifdef __cplusplus
extern "C" {
#endif

struct ash_ratchet;

struct ash_check_options {
	bool whole_program;    /* else only ASH_SCOPE_TU rules */
	const char *only_rule; /* NULL: all that are enabled */
	uint32_t units_failed; /* units without facts: rules about absence stay silent if not 0 */
	uint32_t foreign_units; /* units in other languages (assembly): they too define and use */
	const struct ash_artefacts *artefacts; /* what the build links; NULL: not known */
	const struct ash_witness *witness;     /* facts of single units; NULL: not to be had */
	const struct ash_asker *asker;         /* answers SQL; NULL: not to be had */
	const char *today;     /* "YYYY-MM-DD": an `allow:` whose `until` lies before it does not
				  count; NULL: dates are not looked at */
	struct ash_ratchet *ratchet; /* compared with a baseline; NULL: there is none */
	bool whole_list;             /* every finding, however many are alike in one file */
	struct ash_allowed_list *allowed; /* filled with what exceptions cover; NULL: not wanted */
	struct ash_troubles *troubles; /* exceptions that cannot count; NULL: not wanted */
};

/*
 * Binds the configuration to the view, runs every enabled rule, applies exceptions (`allow:` and
 * ashlar-allow comments), sorts. The findings are added to `findings` (which may already hold the
 * config-* findings of reading). Everything lives in findings->arena.
 * Answers the bound project, for reports.
 */
const struct ash_project *ash_check_view(const struct ash_config *config,
					 const struct ash_view *view,
					 const struct ash_check_options *options,
					 struct ash_findings *findings);

#ifdef __cplusplus
}
#endif
#endif
