/* Conformance in words and columns. Numbers stand as they were counted: there is no percentage. */
#include "report/conformance.h"

#include <inttypes.h>
#include <string.h>

#include "report/utf8.h"

#define COLUMN   14 /* characters of a number's column */
#define NAME_MIN 9  /* "component" */

static uint32_t failing(const struct ash_conformance_count *count)
{
	return count->assessed - count->conforming;
}

static void add_subject(const struct ash_conformance *conformance, struct ash_buf *out)
{
	ash_buf_adds(out, "conformance");
	if (conformance->rule)
		ash_buf_adds(out, " to this one rule");
	else if (!conformance->whole_program)
		ash_buf_adds(out, " to rules about single units");
}

static void add_listed(const struct ash_conformance_count *total, struct ash_buf *out)
{
	if (total->listed == 0)
		return;
	if (total->listed == failing(total))
		ash_buf_addf(out, "; the other %" PRIu32, total->listed);
	else
		ash_buf_addf(out, "; of the other %" PRIu32 ", %" PRIu32, failing(total),
			     total->listed);
	ash_buf_addf(out, " ha%s only what the baseline lists", total->listed == 1 ? "s" : "ve");
}

void ash_conformance_line(const struct ash_conformance *conformance, struct ash_buf *out)
{
	const struct ash_conformance_count *total = &conformance->total;

	add_subject(conformance, out);
	if (total->assessed == 0)
		ash_buf_adds(out, ": no file was assessed");
	else
		ash_buf_addf(out, ": %" PRIu32 " of %" PRIu32 " file%s conform%s",
			     total->conforming, total->assessed, total->assessed == 1 ? "" : "s",
			     total->assessed == 1 ? "s" : "");
	if (total->not_assessed)
		ash_buf_addf(out, ", %" PRIu32 " not assessed", total->not_assessed);
	add_listed(total, out);
	ash_buf_addc(out, '\n');
}

/* ---- the table ---- */

static int width(const char *text)
{
	return (int)ash_utf16_units(text, strlen(text));
}

static const char *shown_name(const struct ash_conformance_count *count)
{
	if (!count->name)
		return "total";
	return count->name[0] ? count->name : "(none)";
}

static int name_width(const struct ash_conformance *conformance)
{
	int most = NAME_MIN;

	for (uint32_t i = 0; i < conformance->n_components; i++) {
		int one = width(shown_name(&conformance->components[i]));

		most = one > most ? one : most;
	}
	return most;
}

static void add_row(const struct ash_conformance *conformance,
		    const struct ash_conformance_count *count, int names, struct ash_buf *out)
{
	const char *name = shown_name(count);

	ash_buf_addf(out, "  %s%*s", name, names - width(name), "");
	if (count->assessed)
		ash_buf_addf(out, "%*" PRIu32, COLUMN, count->conforming);
	else
		ash_buf_addf(out, "%*s", COLUMN, "-");
	ash_buf_addf(out, "%*" PRIu32 "%*" PRIu32, COLUMN, count->assessed, COLUMN,
		     count->not_assessed);
	if (conformance->compared)
		ash_buf_addf(out, "%*" PRIu32, COLUMN, count->listed);
	ash_buf_addc(out, '\n');
}

void ash_conformance_table(const struct ash_conformance *conformance, struct ash_buf *out)
{
	int names = name_width(conformance);

	add_subject(conformance, out);
	ash_buf_addf(out, ", in files\n  %-*s%*s%*s%*s", names, "component", COLUMN, "conform",
		     COLUMN, "of assessed", COLUMN, "not assessed");
	if (conformance->compared)
		ash_buf_addf(out, "%*s", COLUMN, "baseline only");
	ash_buf_addc(out, '\n');
	for (uint32_t i = 0; i < conformance->n_components; i++)
		add_row(conformance, &conformance->components[i], names, out);
	add_row(conformance, &conformance->total, names, out);
	ash_buf_addf(out, "left out: %" PRIu32 " vendored, %" PRIu32 " generated\n",
		     conformance->vendored, conformance->generated);
	if (conformance->elsewhere)
		ash_buf_addf(out, "%" PRIu32 " finding%s in no file of the project\n",
			     conformance->elsewhere, conformance->elsewhere == 1 ? "" : "s");
}

/* ---- JSON ---- */

static void add_counts(struct ash_json *json, const struct ash_conformance_count *count,
		       bool compared)
{
	ash_json_number(json, "conforming", count->conforming);
	ash_json_number(json, "assessed", count->assessed);
	ash_json_number(json, "notAssessed", count->not_assessed);
	if (compared)
		ash_json_number(json, "baselineOnly", count->listed);
}

void ash_conformance_json(const struct ash_conformance *conformance, struct ash_json *json)
{
	ash_json_object(json, "conformance");
	ash_json_string(json, "unit", "file");
	if (conformance->rule)
		ash_json_string(json, "rule", conformance->rule);
	ash_json_bool(json, "wholeProgram", conformance->whole_program);
	add_counts(json, &conformance->total, conformance->compared);
	ash_json_number(json, "vendored", conformance->vendored);
	ash_json_number(json, "generated", conformance->generated);
	ash_json_number(json, "findingsElsewhere", conformance->elsewhere);
	ash_json_array(json, "components");
	for (uint32_t i = 0; i < conformance->n_components; i++) {
		ash_json_object(json, NULL);
		ash_json_string(json, "component", conformance->components[i].name);
		add_counts(json, &conformance->components[i], conformance->compared);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
	ash_json_object_end(json);
}
