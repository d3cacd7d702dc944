/*
 * arch-metric: numbers of the whole graph stay below their limits.
 *
 * The numbers of `ashlar metrics`: Lakos' ACD and NCCD, the propagation cost, and the largest
 * cycle, over components or over files. Limits are whole percents, since 1.20 and 1.2 are one
 * limit; speaks about those that are set.
 */
#include <string.h>

#include "checks/metrics/metrics.h"
#include "checks/rule.h"

struct options {
	uint32_t acd, nccd, propagation; /* percent; 0: any */
	uint32_t largest_cycle;          /* nodes; 0: any */
	bool files;                      /* the graph of files */
};

/* Where the limit was set. */
static struct ash_place origin(const struct ash_run *run, const char *option)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = config->settings.n; i-- > 0;)
		if (strcmp(config->settings.v[i].rule, run->rule->info.id) == 0 &&
		    strcmp(config->settings.v[i].option, option) == 0)
			return config->settings.v[i].place;
	return (struct ash_place){.path = ""};
}

struct number {
	const char *option, *words;
	uint32_t actual, limit;
	bool percent;
};

static void check(struct ash_run *run, const struct number *number)
{
	const struct options *options = run->options;
	const char *graph = options->files ? "files" : "components";
	struct ash_finding *finding;

	if (!number->limit || number->actual <= number->limit)
		return;
	if (number->percent)
		finding = ash_report(run, origin(run, number->option),
				     "%s of the %s is %u.%02u; its limit is %u.%02u", number->words,
				     graph, number->actual / 100, number->actual % 100,
				     number->limit / 100, number->limit % 100);
	else
		finding = ash_report(run, origin(run, number->option),
				     "%s of the %s has %u members; its limit is %u", number->words,
				     graph, number->actual, number->limit);
	ash_about(run, finding, number->option, "%s|%s", graph, number->option);
	finding->actual = number->actual;
	finding->limit = number->limit;
}

static uint32_t percent(double value)
{
	return value < 0 ? 0 : (uint32_t)(value * 100 + 0.5);
}

static void run(struct ash_run *run)
{
	const struct options *options = run->options;
	const struct ash_metrics *metrics;
	const struct ash_graph_metrics *graph;

	if (!(options->acd | options->nccd | options->propagation | options->largest_cycle))
		return;
	metrics = ash_metrics_new(run->scratch, run->project);
	graph = options->files ? &metrics->of_files : &metrics->of_components;
	const struct number numbers[] = {
		{"acd-percent", "average dependency (ACD)", percent(graph->acd), options->acd,
		 true},
		{"nccd-percent", "normalised dependency (NCCD)", percent(graph->nccd),
		 options->nccd, true},
		{"propagation-percent", "propagation cost", percent(graph->propagation),
		 options->propagation, true},
		{"largest-cycle", "the largest cycle", graph->largest, options->largest_cycle,
		 false},
	};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		check(run, &numbers[i]);
}

#define LIMIT(field, name_, doc_)                                                                  \
	{                                                                                          \
		.name = (name_), .doc = (doc_), .type = ASH_OPTION_U32,                            \
		.offset_bytes = offsetof(struct options, field)                                    \
	}
static const struct ash_option option_list[] = {
	LIMIT(acd, "acd-percent", "highest ACD in percent (400: each reaches 4); 0: any"),
	LIMIT(nccd, "nccd-percent", "highest NCCD in percent (100: a balanced tree); 0: any"),
	LIMIT(propagation, "propagation-percent", "highest propagation cost in percent; 0: any"),
	LIMIT(largest_cycle, "largest-cycle", "most members of a cycle; 0: any"),
	ASH_OPTION_FLAG(struct options, files, false, "measure the graph of files, not components"),
	{.name = NULL},
};
#undef LIMIT

const struct ash_rule ash_arch_metric = {
	.info =
		{
			.id = "arch-metric",
			.key_names = "graph metric",
			.severity = ASH_WARNING,
			.summary = "a number of the whole dependency graph is over its limit",
			.why = "Each edge looks harmless, and after a year everything depends on\n"
			       "everything. ACD says how many components an average one reaches,\n"
			       "NCCD compares that with a balanced tree, the propagation cost is\n"
			       "the share of the program that a change may touch; `ashlar\n"
			       "metrics` prints the formulas. Set limits a little\n"
			       "above today (options: {arch-metric: {nccd-percent: 120}}), or\n"
			       "let the baseline keep the number as a ceiling. Without a limit\n"
			       "the rule is silent.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "options: {arch-metric: {acd-percent: 110}}\n"
			       "// file: store/store.h\n"
			       "enum { STORE = 1 };\n"
			       "// file: net/net.c\n"
			       "#include \"store/store.h\"\n"
			       "enum { NET = STORE };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  net: {files: [\"net/**\"]}\n"
				"  store: {files: [\"store/**\"]}\n"
				"options: {arch-metric: {acd-percent: 110}}\n"
				"// file: store/store.h\n"
				"enum { STORE = 1 };\n"
				"// file: store/store.c\n"
				"#include \"store/store.h\"\n"
				"// file: net/net.c\n"
				"enum { NET = 1 };\n",
			.fix = "`ashlar graph` shows the edges and `ashlar why A B` their\n"
			       "reasons; cycles cost most (arch-cycle names the cuts), then\n"
			       "edges into components that reach many others.",
			.except = "A higher limit. A baseline lists the number as a ceiling, in\n"
				  "percent.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct options),
	.run = run,
};
