/*
 * Reports: findings and the account of what was looked at, as text, JSON or SARIF.
 * Pure functions from data to bytes; the caller writes them (ash_write_file).
 */
#ifndef ASHLAR_REPORT_REPORT_H
#define ASHLAR_REPORT_REPORT_H

#include <stdio.h>

#include "facts/base/buf.h"
#include "facts/conformance.h"
#include "facts/finding.h"

/* A unit that was not, or not wholly, looked at. */
struct ash_unit_failure {
	const char *file;   /* project-relative main file, or the name of a fact file */
	const char *reason; /* "crashed with SIGSEGV", "timed out after 60 s", "3 compile errors: ..." */
	bool incomplete;    /* facts exist, but with compile errors */
};

/* An entry of the baseline that lists more than there is. */
struct ash_report_fixed {
	const char *rule, *key;
	uint32_t was, is; /* findings, or the most that a budget measured; is 0: none is left */
};

struct ash_report {
	const struct ash_findings *findings; /* sorted */
	const struct ash_troubles *troubles;
	uint32_t units, assessed; /* in the compile database; with facts */
	struct { ASH_VEC(struct ash_unit_failure); } failures; /* sorted by file; incomplete ones too */
	const struct ash_rule_info *const *rules; /* every rule that ran, sorted by id */
	size_t n_rules;
	const char *root;      /* absolute project root: where sources are read for SARIF columns */
	const char *category;  /* SARIF automationDetails id, or NULL */
	const char *tool_version;
	const struct ash_allowed_list *allowed; /* what exceptions cover, by place; NULL: not asked */
	bool compared;         /* with a baseline: findings have a state */
	uint32_t n_new, n_unchanged; /* of all findings, also those that were left out of the list */
	struct { ASH_VEC(struct ash_report_fixed); } fixed;
	const struct ash_conformance *conformance; /* NULL: nobody counted */
	int exit_code;         /* what the command will answer */
};

/* Clang's form: path:line:col: severity: message [rule-id], notes below, source line with caret. */
struct ash_text_style {
	bool color;
	bool snippets; /* source line and caret */
	bool unchanged; /* findings of the baseline too */
	const char *path_prefix; /* put before project-relative paths, "" for none */
};
void ash_report_text(const struct ash_report *report, const struct ash_text_style *style, struct ash_buf *out);
/* The last line(s): "3 errors, 2 warnings in 140 units (2 not assessed)". */
void ash_report_summary(const struct ash_report *report, struct ash_buf *out);
/* {"schema":1,"findings":[...],"units":{...}}; see docs/reports.md. */
void ash_report_json(const struct ash_report *report, struct ash_buf *out);
/* SARIF 2.1.0, one run, deterministic. */
void ash_report_sarif(const struct ash_report *report, struct ash_buf *out);

#endif
