/*
 * arch-stable: components depend in the direction of stability.
 *
 * Instability is Ce / (Ca + Ce), as `ashlar metrics` prints it. A component that many use and that
 * uses few is hard to change; if it uses one that is easy to change, that one is not easy to change
 * any more. One finding per pair, at the first use.
 */
#include "checks/arch/design.h"
#include "checks/arch/message.h"
#include "checks/metrics/metrics.h"
#include "checks/rule.h"

struct options {
	uint32_t margin; /* percent by which the used one must be less stable */
};

static uint32_t percent(double instability)
{
	return (uint32_t)(instability * 100 + 0.5);
}

static void report(struct ash_run *run, const struct ash_edge *edge, double from, double to)
{
	const struct ash_project *project = run->project;
	struct ash_finding *finding = ash_report(
		run, edge->place, "%s; '%s' is less stable (I %u %%) than '%s' (I %u %%)",
		ash_edge_phrase(run->scratch, project, edge), ash_component_name(project, edge->to),
		percent(to), ash_component_name(project, edge->from), percent(from));

	ash_about(run, finding, ash_component_name(project, edge->from), "%s|%s",
		  ash_component_name(project, edge->from), ash_component_name(project, edge->to));
	ash_about_edge(run, finding, edge, NULL);
}

static void run(struct ash_run *run)
{
	const struct options *options = run->options;
	const struct ash_project *project = run->project;
	size_t n = project->n_components;
	const struct ash_component_metrics *components =
		ash_components_measure(run->scratch, project);
	bool *said = ash_arena_array(run->scratch, n * n, sizeof *said);

	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];
		double from = components[edge->from].instability;
		double to = components[edge->to].instability;

		if (((ash_kinds)1 << edge->kind) & ASH_CYCLE_HINTS ||
		    said[edge->from * n + edge->to])
			continue;
		said[edge->from * n + edge->to] = true;
		if (percent(to) > percent(from) + options->margin)
			report(run, edge, from, to);
	}
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct options, margin, 10,
			  "percent by which the used component must be less stable"),
	{.name = NULL},
};

const struct ash_rule ash_arch_stable = {
	.info =
		{
			.id = "arch-stable",
			.key_names = "from to",
			.severity = ASH_IGNORE,
			.summary = "a stable component depends on a less stable one",
			.why = "A component that many others use is hard to change, whether it\n"
			       "should be or not. What it uses becomes as hard to change. So\n"
			       "uses should point to what is more stable (R. Martin, 1994: the\n"
			       "stable-dependencies principle); I = Ce / (Ca + Ce), 0 is wholly\n"
			       "stable. Off by default: it says where to look, and is often\n"
			       "wrong about programs of few components.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  app: {files: [\"app/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  fmt: {files: [\"fmt/**\"]}\n"
			       "  util: {files: [\"util/**\"]}\n"
			       "severity: {arch-stable: warning}\n"
			       "// file: base/base.h\n"
			       "#include \"fmt/fmt.h\"\n"
			       "enum { BASE = FMT };\n"
			       "// file: fmt/fmt.h\n"
			       "#include \"util/text.h\"\n"
			       "enum { FMT = TEXT };\n"
			       "// file: util/text.h\n"
			       "enum { TEXT = 1 };\n"
			       "// file: app/app.c\n"
			       "#include \"base/base.h\"\n"
			       "enum { APP = BASE };\n"
			       "// file: net/net.c\n"
			       "#include \"base/base.h\"\n"
			       "enum { NET = BASE };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  app: {files: [\"app/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"  base: {files: [\"base/**\"]}\n"
				"  fmt: {files: [\"fmt/**\"]}\n"
				"  util: {files: [\"util/**\"]}\n"
				"severity: {arch-stable: warning}\n"
				"// file: base/base.h\n"
				"enum { BASE = 1 };\n"
				"// file: fmt/fmt.c\n"
				"#include \"base/base.h\"\n"
				"#include \"util/text.h\"\n"
				"enum { FMT = TEXT + BASE };\n"
				"// file: util/text.h\n"
				"enum { TEXT = 1 };\n"
				"// file: app/app.c\n"
				"#include \"base/base.h\"\n"
				"enum { APP = BASE };\n"
				"// file: net/net.c\n"
				"#include \"base/base.h\"\n"
				"enum { NET = BASE };\n",
			.fix = "Break the edge by an interface: let the stable component declare\n"
			       "what it needs (a callback, an abstract class) and the other one\n"
			       "implement it. Or move what is used into a component that is as\n"
			       "stable.",
			.except = "An entry of `allow:` with rule: arch-stable, from, to and a\n"
				  "reason.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.options = option_list,
	.options_size_bytes = sizeof(struct options),
	.run = run,
};
