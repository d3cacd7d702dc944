/* Metrics as tables for a person, or as lines for a script. */
#include <stdio.h>
#include <string.h>

#include "facts/base/arena.h"
#include "report/metrics.h"
#include "report/utf8.h"

#define COLUMN     9  /* characters of a number */
#define DEFINITION 14 /* column where a definition's text begins */
#define LINE       80

static void format_value(const struct ash_metric_value *value, char *text, size_t size)
{
	if (value->value < 0)
		snprintf(text, size, "-");
	else
		snprintf(text, size, "%.*f", (int)value->decimals, value->value);
}

static void add_value(struct ash_buf *out, const struct ash_metric_value *value)
{
	char text[32];

	format_value(value, text, sizeof text);
	ash_buf_addf(out, "%*s", COLUMN, text);
}

static int width(const char *text)
{
	return (int)ash_utf16_units(text, strlen(text));
}

static void add_name(struct ash_buf *out, const char *name, int most)
{
	ash_buf_addf(out, "%s%*s", name, most - width(name), "");
}

/* ---- components ---- */

static void add_components(const struct ash_metrics *metrics, struct ash_buf *out)
{
	struct ash_metric_value values[ASH_N_COMPONENT_METRICS];
	int names = width("component");

	for (uint32_t i = 0; i < metrics->n_components; i++)
		if (width(metrics->components[i].name) > names)
			names = width(metrics->components[i].name);
	ash_component_metric_values(&(struct ash_component_metrics){.name = ""}, values);
	add_name(out, "component", names);
	for (uint32_t i = 0; i < ASH_N_COMPONENT_METRICS; i++)
		ash_buf_addf(out, "%*s", COLUMN, values[i].name);
	ash_buf_addc(out, '\n');
	for (uint32_t i = 0; i < metrics->n_components; i++) {
		ash_component_metric_values(&metrics->components[i], values);
		add_name(out, metrics->components[i].name, names);
		for (uint32_t k = 0; k < ASH_N_COMPONENT_METRICS; k++)
			add_value(out, &values[k]);
		ash_buf_addc(out, '\n');
	}
}

static bool has_reason(const struct ash_metrics *metrics, uint32_t component, const char *reason)
{
	const char *its = metrics->components[component].reason;

	return its && strcmp(its, reason) == 0;
}

/* Each reason once, with the components it holds for; the program's own needs no names. */
static void add_reasons(const struct ash_metrics *metrics, struct ash_buf *out)
{
	for (uint32_t i = 0; i < metrics->n_components; i++) {
		const char *reason = metrics->components[i].reason;
		uint32_t n = 0;
		bool said = false;

		for (uint32_t k = 0; reason && k < i; k++)
			said = said || has_reason(metrics, k, reason);
		if (!reason || said)
			continue;
		ash_buf_adds(out, "A and D are not measured");
		for (uint32_t k = 0; k < metrics->n_components; k++)
			n += has_reason(metrics, k, reason);
		for (uint32_t k = 0; n < metrics->n_components && k < metrics->n_components; k++)
			if (has_reason(metrics, k, reason))
				ash_buf_addf(out, "%s '%s'", k == i ? " for" : ",",
					     metrics->components[k].name);
		ash_buf_addf(out, ": %s\n", reason);
	}
}

/* ---- the program ---- */

static void add_program(const struct ash_metrics *metrics, struct ash_buf *out)
{
	struct ash_metric_value components[ASH_N_GRAPH_METRICS], files[ASH_N_GRAPH_METRICS];

	ash_graph_metric_values(&metrics->of_components, components);
	ash_graph_metric_values(&metrics->of_files, files);
	ash_buf_addf(out, "\n%-17s%12s%*s\n", "program", "components", COLUMN, "files");
	for (uint32_t i = 0; i < ASH_N_GRAPH_METRICS; i++) {
		ash_buf_addf(out, "%-20s", components[i].name);
		add_value(out, &components[i]);
		add_value(out, &files[i]);
		ash_buf_addc(out, '\n');
	}
}

static void add_risk(const struct ash_metrics *metrics, struct ash_buf *out)
{
	ash_buf_addf(out, "\n%-12s%12s%12s%9s\n", "cyclomatic", "functions", "code lines", "share");
	for (uint32_t i = 0; i < ASH_N_RISK_BANDS; i++) {
		double share = ash_risk_share(metrics, i);

		ash_buf_addf(out, "%-12s%12u%12u", ash_risk_band_name(i),
			     metrics->risk[i].functions, metrics->risk[i].code_lines);
		if (share < 0)
			ash_buf_addf(out, "%9s\n", "-");
		else
			ash_buf_addf(out, "%7.1f %%\n", share * 100);
	}
}

/* ---- definitions ---- */

/* Words wrapped behind a margin; the first line begins at `at`. */
static void add_wrapped(struct ash_buf *out, const char *text, size_t at)
{
	while (*text) {
		size_t n = strcspn(text, " ");

		if (at + 1 + n > LINE) {
			ash_buf_addf(out, "\n%*s", DEFINITION, "");
			at = DEFINITION;
		} else if (at > DEFINITION) {
			ash_buf_addc(out, ' ');
			at++;
		}
		ash_buf_add(out, text, n);
		at += n;
		text += n;
		text += strspn(text, " ");
	}
	ash_buf_addc(out, '\n');
}

static void add_definitions(struct ash_buf *out)
{
	ash_buf_adds(out, "\nwhat the numbers mean; '-' is not measured\n");
	for (const struct ash_metric_definition *d = ash_metric_definitions; d->name; d++) {
		struct ash_buf text = {0};

		ash_buf_addf(&text, "%s", d->formula);
		if (*d->source)
			ash_buf_addf(&text, " [%s]", d->source);
		ash_buf_addf(out, "%-*s", DEFINITION, d->name);
		add_wrapped(out, ash_buf_text(&text), DEFINITION);
		ash_buf_release(&text);
	}
}

void ash_metrics_text(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out)
{
	add_components(metrics, out);
	add_reasons(metrics, out);
	add_program(metrics, out);
	add_risk(metrics, out);
	if (definitions)
		add_definitions(out);
}

/* ---- TSV ---- */

/* A tab or newline in a name would end the field: they are written \t and \n, as in `query`. */
static void add_field(struct ash_buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '\t')
			ash_buf_adds(out, "\\t");
		else if (*text == '\n')
			ash_buf_adds(out, "\\n");
		else if (*text == '\\')
			ash_buf_adds(out, "\\\\");
		else
			ash_buf_addc(out, *text);
	}
	ash_buf_addc(out, '\t');
}

static void add_lines(struct ash_buf *out, const char *scope, const char *name,
		      const struct ash_metric_value *values, uint32_t n)
{
	char text[32];

	for (uint32_t i = 0; i < n; i++) {
		format_value(&values[i], text, sizeof text);
		add_field(out, scope);
		add_field(out, name);
		add_field(out, values[i].name);
		ash_buf_addf(out, "%s\n", text);
	}
}

void ash_metrics_tsv(const struct ash_metrics *metrics, bool definitions, struct ash_buf *out)
{
	struct ash_metric_value component[ASH_N_COMPONENT_METRICS], graph[ASH_N_GRAPH_METRICS];

	(void)definitions; /* for a person; a script has the manual */
	ash_buf_adds(out, "scope\tname\tmetric\tvalue\n");
	for (uint32_t i = 0; i < metrics->n_components; i++) {
		ash_component_metric_values(&metrics->components[i], component);
		add_lines(out, "component", metrics->components[i].name, component,
			  ASH_N_COMPONENT_METRICS);
	}
	ash_graph_metric_values(&metrics->of_components, graph);
	add_lines(out, "program", "components", graph, ASH_N_GRAPH_METRICS);
	ash_graph_metric_values(&metrics->of_files, graph);
	add_lines(out, "program", "files", graph, ASH_N_GRAPH_METRICS);
	for (uint32_t i = 0; i < ASH_N_RISK_BANDS; i++) {
		const struct ash_metric_value risk[] = {
			{"functions", metrics->risk[i].functions, 0},
			{"code lines", metrics->risk[i].code_lines, 0},
			{"share", ash_risk_share(metrics, i), 4},
		};

		add_lines(out, "risk", ash_risk_band_name(i), risk, 3);
	}
}
