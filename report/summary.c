/* The last line of a run: what was found, in how much, and how much was not looked at. */
#include <inttypes.h>

#include "report/report.h"

static void add_count(struct ash_buf *out, const char *separator, uint32_t n, const char *noun)
{
	ash_buf_addf(out, "%s%" PRIu32 " %s%s", separator, n, noun, n == 1 ? "" : "s");
}

static void add_findings(struct ash_buf *out, const struct ash_findings *findings, bool compared)
{
	static const enum ash_severity order[] = {ASH_ERROR, ASH_WARNING, ASH_NOTE};
	const char *separator = "";

	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		uint32_t n = 0;

		for (size_t k = 0; k < findings->n; k++)
			n += findings->v[k]->severity == order[i] &&
			     findings->v[k]->state != ASH_STATE_UNCHANGED;
		if (n == 0)
			continue;
		add_count(out, separator, n, ash_severity_name(order[i]));
		separator = ", ";
	}
	if (*separator == '\0')
		ash_buf_adds(out, compared ? "no new findings" : "no findings");
}

void ash_report_summary(const struct ash_report *report, struct ash_buf *out)
{
	uint32_t incomplete = 0;
	uint32_t missing = report->units > report->assessed ? report->units - report->assessed : 0;

	for (size_t i = 0; i < report->failures.n; i++)
		incomplete += report->failures.v[i].incomplete;
	add_findings(out, report->findings, report->compared);
	add_count(out, " in ", report->units, "unit");
	if (incomplete || missing) {
		ash_buf_adds(out, " (");
		if (incomplete)
			ash_buf_addf(out, "%" PRIu32 " incomplete", incomplete);
		if (missing)
			ash_buf_addf(out, "%s%" PRIu32 " not assessed", incomplete ? ", " : "",
				     missing);
		ash_buf_addc(out, ')');
	}
	if (report->compared)
		ash_buf_addf(out, "; %" PRIu32 " new, %" PRIu32 " unchanged (baseline), %zu fixed",
			     report->n_new, report->n_unchanged, report->fixed.n);
	ash_buf_addc(out, '\n');
}
