/* A proposal as the ashlar.yaml that a person would have written. */
#include <string.h>

#include "checks/baseline.h"
#include "checks/propose/propose.h"

#define LINE_LENGTH 90u

static const char opening[] =
	"# Proposed by 'ashlar init' from the code as it is. It is yours: rename components, join or\n"
	"# split them, and say under 'layers' who may use whom. 'ashlar explain config' has every key,\n"
	"# 'ashlar graph' shows the picture, 'ashlar why A B' the reasons.\n"
	"version: 1\n";

static const char closing[] =
	"# At most 400 lines a file, 60 a function, and so on: 'ashlar rules'. What exceeds that today\n"
	"# is listed in the baseline with its size, and may shrink but not grow.\n"
	"budgets: {profile: v2}\n";

/* A glob begins with '*' at times, which YAML would take for an alias. */
static void print_project(const struct ash_proposal *proposal, struct ash_buf *out)
{
	if (proposal->generated || proposal->n_vendored)
		ash_buf_adds(out, "project:\n");
	if (proposal->generated)
		ash_buf_addf(out, "  generated: [\"%s\"]\n", proposal->generated);
	if (proposal->n_vendored == 0)
		return;
	ash_buf_adds(out, "  # not ours: may be used, is not checked\n  vendored: [");
	for (uint32_t i = 0; i < proposal->n_vendored; i++)
		ash_buf_addf(out, "%s\"%s\"", i ? ", " : "", proposal->vendored[i]);
	ash_buf_adds(out, "]\n");
}

/* `key: ["a", "b"]`, broken where a line would be longer than people like. */
static void print_globs(const char *key, const char *const *globs, uint32_t n, size_t column,
			struct ash_buf *out)
{
	size_t begin = column + strlen(key) + strlen(": ["), at = begin;

	ash_buf_addf(out, "%s: [", key);
	for (uint32_t i = 0; i < n; i++) {
		size_t length = strlen(globs[i]) + strlen("\"\", ");

		if (i > 0 && at + length > LINE_LENGTH) {
			ash_buf_addf(out, ",\n%*s", (int)begin, "");
			at = begin;
		} else if (i > 0) {
			ash_buf_adds(out, ", ");
		}
		ash_buf_addf(out, "\"%s\"", globs[i]);
		at += length;
	}
	ash_buf_adds(out, "]");
}

static size_t globs_length(const char *const *globs, uint32_t n)
{
	size_t length = n ? strlen("files: [], ") : 0;

	for (uint32_t i = 0; i < n; i++)
		length += strlen(globs[i]) + strlen("\"\", ");
	return length;
}

static void print_size(const struct ash_proposed_part *part, struct ash_buf *out)
{
	ash_buf_addf(out, " # %u file%s%s\n", part->n_files, part->n_files == 1 ? "" : "s",
		     part->rest ? " that no other claims" : "");
}

/* On one line when it fits, else a line and more for each key. */
static void print_component(const struct ash_proposed_part *part, int width, struct ash_buf *out)
{
	const char *key = part->rest ? "rest" : "files";
	size_t column = strlen("  : {") + (size_t)width;

	if (column + globs_length(part->globs, part->n_globs) +
		    globs_length(part->api, part->n_api) >
	    LINE_LENGTH) {
		ash_buf_addf(out, "  %s:", part->name);
		print_size(part, out);
		ash_buf_adds(out, "    ");
		print_globs(key, part->globs, part->n_globs, strlen("    "), out);
		ash_buf_adds(out, part->n_api ? "\n    " : "\n");
		if (part->n_api)
			print_globs("api", part->api, part->n_api, strlen("    "), out);
		ash_buf_adds(out, part->n_api ? "\n" : "");
		return;
	}
	ash_buf_addf(out, "  %s:%*s {", part->name, width - (int)strlen(part->name), "");
	print_globs(key, part->globs, part->n_globs, column, out);
	ash_buf_adds(out, part->n_api ? ", " : "");
	if (part->n_api)
		print_globs("api", part->api, part->n_api, column, out);
	ash_buf_adds(out, "}");
	print_size(part, out);
}

static void print_components(const struct ash_proposal *proposal, struct ash_buf *out)
{
	int width = 0;

	if (proposal->n_parts == 0)
		return;
	for (uint32_t i = 0; i < proposal->n_parts; i++)
		if ((int)strlen(proposal->parts[i].name) > width)
			width = (int)strlen(proposal->parts[i].name);
	ash_buf_adds(out, "components:\n");
	for (uint32_t i = 0; i < proposal->n_parts; i++)
		print_component(&proposal->parts[i], width, out);
}

static void print_level(const struct ash_proposal *proposal, uint32_t level, struct ash_buf *out)
{
	const char *separator = "";
	uint32_t n = 0;

	for (uint32_t i = 0; i < proposal->n_parts; i++)
		n += proposal->parts[i].layered && proposal->parts[i].level == level;
	ash_buf_adds(out, n > 1 ? "      - [" : "      - ");
	for (uint32_t i = 0; i < proposal->n_parts; i++) {
		const struct ash_proposed_part *part = &proposal->parts[i];

		if (!part->layered || part->level != level)
			continue;
		ash_buf_addf(out, "%s%s", separator, part->name);
		separator = ", ";
	}
	ash_buf_adds(out, n > 1 ? "]\n" : "\n");
}

static void print_layers(const struct ash_proposal *proposal, struct ash_buf *out)
{
	if (proposal->n_levels < 2)
		return;
	ash_buf_adds(out, "layers:\n"
			  "  # highest first: each may use what stands below it\n"
			  "  - id: layers\n"
			  "    order:\n");
	for (uint32_t level = proposal->n_levels; level-- > 0;)
		print_level(proposal, level, out);
	for (uint32_t i = 0; i < proposal->n_cuts; i++) {
		const struct ash_proposed_cut *cut = &proposal->cuts[i];

		if (proposal->parts[cut->from].level >= proposal->parts[cut->to].level)
			continue; /* peers after all */
		ash_buf_addf(out, "    # against it today: '%s' uses '%s' %llu time%s\n",
			     proposal->parts[cut->from].name, proposal->parts[cut->to].name,
			     (unsigned long long)cut->uses, cut->uses == 1 ? "" : "s");
	}
}

void ash_proposal_print(const struct ash_proposal *proposal, struct ash_buf *out)
{
	ash_buf_adds(out, opening);
	print_project(proposal, out);
	print_components(proposal, out);
	print_layers(proposal, out);
	ash_buf_adds(out, closing);
	ash_buf_addf(out, "baseline: %s\n", ASH_BASELINE_FILE);
}
