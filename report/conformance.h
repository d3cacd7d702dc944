/* Conformance as a line, as a table, and as a member of JSON and SARIF. */
#ifndef ASHLAR_REPORT_CONFORMANCE_H
#define ASHLAR_REPORT_CONFORMANCE_H

#include "facts/base/buf.h"
#include "facts/conformance.h"
#include "report/json.h"

/* "conformance: 187 of 193 files conform, 2 not assessed" */
void ash_conformance_line(const struct ash_conformance *conformance, struct ash_buf *out);
/* A row for each component, the total, and what was left out. */
void ash_conformance_table(const struct ash_conformance *conformance, struct ash_buf *out);
/* The member "conformance"; see docs/reports.md. */
void ash_conformance_json(const struct ash_conformance *conformance, struct ash_json *json);

#endif
