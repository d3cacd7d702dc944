/*
 * The parts of the SARIF writer: sarif.c holds the run, sarif_rules.c the rules' metadata,
 * sarif_result.c one result. Not for use outside this room; see ash_report_sarif.
 */
#ifndef ASHLAR_REPORT_SARIF_H
#define ASHLAR_REPORT_SARIF_H

#include "facts/base/map.h"
#include "report/json.h"
#include "report/report.h"
#include "report/source.h"

struct ash_sarif {
	struct ash_json json;
	const struct ash_report *report;
	struct ash_arena scratch;
	struct ash_sources sources;
	struct {
		ASH_VEC(const struct ash_rule_info *);
	} rules; /* that ran or spoke, sorted by id, each once */
	struct {
		ASH_VEC(const char *);
	} artifacts; /* paths of files with findings, sorted, each once */
};

/* "note", "warning", "error"; "none" for ASH_IGNORE. */
const char *ash_sarif_level(enum ash_severity severity);
/* {"text": ...}, under `key`. */
void ash_sarif_message(struct ash_json *json, const char *key, const char *text);
/* In upper case if `upper` says so and it is an ASCII letter, whatever the locale. */
char ash_sarif_upper(char c, bool upper);
/*
 * A copy with the first letter in upper case (unless a quote or the like comes first) and a full
 * stop, in the arena.
 */
char *ash_sarif_sentence(struct ash_arena *arena, const char *text);
/* "artifactLocation": URI, base, and index into artifacts (left out when it is none of them). */
void ash_sarif_artifact_location(struct ash_sarif *sarif, const char *path, const char *key);
/* "physicalLocation" with the token as region, in UTF-16 columns. */
void ash_sarif_location(struct ash_sarif *sarif, const struct ash_place *place, bool snippet);

/* The member "rules". */
void ash_sarif_rules(struct ash_sarif *sarif);
/* One element of "results". */
void ash_sarif_result(struct ash_sarif *sarif, const struct ash_finding *finding);

#endif
