/*
 * arch-fan-out: a component uses no more other components than its limit.
 *
 * Ce, as `ashlar metrics` counts it: a type that is only named, a friend and a macro are no use.
 * Speaks when a limit is configured.
 */
#include "checks/arch/design.h"
#include "checks/arch/message.h"
#include "checks/arena_vec.h"
#include "checks/budget/origin.h"

static void report(struct ash_run *run, uint32_t component, const struct ash_level *used,
		   const struct ash_edge *const *first)
{
	const struct ash_budget_options *options = run->options;
	const struct ash_project *project = run->project;
	const char *name = ash_component_name(project, component);
	struct ash_place place = {.path = ""};
	struct ash_finding *finding;

	if (project->components[component].component)
		place = project->components[component].component->place;
	else
		place = first[used->v[0]]->place;
	finding = ash_report(run, place, "'%s' uses %zu other components; its limit is %u", name,
			     used->n, options->max);
	ash_about(run, finding, name, "%s", name);
	finding->from = name;
	for (size_t i = 0; i < used->n; i++)
		ash_note(run, finding, first[used->v[i]]->place, "%s",
			 ash_edge_phrase(run->scratch, project, first[used->v[i]]));
	ash_budget_exceeded(run, finding, (uint32_t)used->n, options->max);
}

static void run(struct ash_run *run)
{
	const struct ash_budget_options *options = run->options;
	const struct ash_project *project = run->project;
	size_t n = project->n_components;
	const struct ash_edge **first = ash_arena_array(run->scratch, n * n, sizeof(void *));
	struct ash_level *used = ash_arena_array(run->scratch, n, sizeof *used);

	for (uint32_t i = 0; i < project->n_edges && options->max; i++) {
		const struct ash_edge *edge = &project->edges[i];
		const struct ash_edge **seen = &first[edge->from * n + edge->to];

		if (*seen || (((ash_kinds)1 << edge->kind) & ASH_CYCLE_HINTS))
			continue;
		*seen = edge;
		ash_arena_push(run->scratch, &used[edge->from], edge->to);
	}
	for (uint32_t i = 0; i < n && options->max; i++)
		if (used[i].n > options->max)
			report(run, i, &used[i], &first[i * n]);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 0,
			  "most components that a component uses; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_arch_fan_out = {
	.info =
		{
			.id = "arch-fan-out",
			.key_names = "component",
			.severity = ASH_WARNING,
			.summary = "a component uses more other components than its limit",
			.why = "A component that uses everything cannot be tested or moved\n"
			       "without everything, and mostly does several things. The limit is\n"
			       "yours (options: {arch-fan-out: {max: 5}}); without one the rule\n"
			       "is silent.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  app: {files: [\"app/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "options: {arch-fan-out: {max: 1}}\n"
			       "// file: net/net.h\n"
			       "enum { NET = 1 };\n"
			       "// file: store/store.h\n"
			       "enum { STORE = 1 };\n"
			       "// file: app/app.c\n"
			       "#include \"net/net.h\"\n"
			       "#include \"store/store.h\"\n"
			       "enum { APP = NET + STORE };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  app: {files: [\"app/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"  store: {files: [\"store/**\"]}\n"
				"options: {arch-fan-out: {max: 1}}\n"
				"// file: net/net.h\n"
				"#include \"store/store.h\"\n"
				"enum { NET = STORE };\n"
				"// file: store/store.h\n"
				"enum { STORE = 1 };\n"
				"// file: app/app.c\n"
				"#include \"net/net.h\"\n"
				"enum { APP = NET };\n",
			.fix = "Split the component by what it needs, or let one component stand\n"
			       "before several that always come together.",
			.except =
				"An entry of `allow:` with rule: arch-fan-out, from: the\n"
				"component and a reason; or a higher limit. A baseline keeps the\n"
				"number of today as a ceiling.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
