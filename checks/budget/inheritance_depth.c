/*
 * budget-inheritance-depth: a class stands no deeper in its hierarchy than the budget.
 *
 * The longest chain of bases, the class itself not counted; a base outside the project counts as
 * one, its own bases are not known. Circles cannot compile.
 */
#include <string.h>

#include "checks/budget/origin.h"

struct depths {
	const struct ash_view *view;
	uint32_t *of;    /* per entity: depth + 1; 0: not known yet */
	uint32_t *first; /* per entity: its first row in rows, and one past the last */
	uint32_t *rows;  /* of view->bases, by derived class */
};

static void group(struct depths *depths, struct ash_arena *arena)
{
	const struct ash_view *view = depths->view;

	depths->of = ash_arena_array(arena, view->n_entities, sizeof *depths->of);
	depths->first = ash_arena_array(arena, (size_t)view->n_entities + 2, sizeof(uint32_t));
	depths->rows = ash_arena_array(arena, view->n_bases, sizeof *depths->rows);
	for (uint32_t i = 0; i < view->n_bases; i++)
		depths->first[view->bases[i].derived + 2]++;
	for (uint32_t i = 2; i < view->n_entities + 2; i++)
		depths->first[i] += depths->first[i - 1];
	for (uint32_t i = 0; i < view->n_bases; i++)
		depths->rows[depths->first[view->bases[i].derived + 1]++] = i;
}

/* Bases stand before the classes derived from them, so the recursion is as deep as the answer. */
static uint32_t depth_of(struct depths *depths, uint32_t entity)
{
	uint32_t most = 0;

	if (depths->of[entity])
		return depths->of[entity] - 1;
	depths->of[entity] = 1; /* facts of several programs might close a circle */
	for (uint32_t i = depths->first[entity]; i < depths->first[entity + 1]; i++) {
		uint32_t base = depths->view->bases[depths->rows[i]].base;
		uint32_t depth = base == ASH_NONE ? 1 : depth_of(depths, base) + 1;

		if (depth > most)
			most = depth;
	}
	depths->of[entity] = most + 1;
	return most;
}

static bool is_subject(const struct ash_project *project, const struct ash_record *row)
{
	return (row->flags & (ASH_RECORD_COMPLETE | ASH_RECORD_TEMPLATE)) &&
	       project->file_class[row->file] == ASH_CLASS_PROJECT;
}

static void report(struct ash_run *run, const struct ash_record *row, uint32_t depth)
{
	const struct ash_view *view = run->project->view;
	uint32_t max = ash_budget_max(run, ash_file_path(view, row->file));
	const char *name = ash_entity_qualified(view, row->entity);
	struct ash_place place = {.path = ash_file_path(view, row->file),
				  .line = row->line,
				  .column = row->column,
				  .length = (uint32_t)strlen(ash_entity_name(view, row->entity))};
	struct ash_finding *finding =
		ash_report(run, place, "class '%s' has %u classes above it; its budget is %u", name,
			   depth, max);

	ash_about(run, finding, name, "%s", name);
	ash_budget_exceeded(run, finding, depth, max);
}

static void run(struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	struct depths depths = {.view = view};
	uint32_t last = ASH_NONE;

	if (!ash_budget_any(run))
		return;
	group(&depths, run->scratch);
	for (uint32_t i = 0; i < view->n_records; i++) {
		const struct ash_record *row = &view->records[i];
		uint32_t depth = is_subject(run->project, row) ? depth_of(&depths, row->entity) : 0;
		uint32_t max = depth ? ash_budget_max(run, ash_file_path(view, row->file)) : 0;

		if (max && depth > max && row->entity != last)
			report(run, row, depth);
		last = row->entity;
	}
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 0, "most classes above a class; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_inheritance_depth = {
	.info =
		{
			.id = "budget-inheritance-depth",
			.key_names = "class",
			.severity = ASH_WARNING,
			.summary = "a class is derived through more classes than its budget",
			.why = "To know what a method does, a reader of a deep hierarchy must\n"
			       "open every class on the way up, and a change near the top\n"
			       "changes all below. No profile sets this budget; where classes\n"
			       "are derived at all, 4 is a usual limit.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {inheritance-depth: 1}\n"
			       "// file: shape.cpp\n"
			       "struct Shape { int x; };\n"
			       "struct Round : Shape { int radius; };\n"
			       "struct Circle : Round { int colour; };\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {inheritance-depth: 1}\n"
				"// file: shape.cpp\n"
				"struct Shape { int x; };\n"
				"struct Round { int radius; };\n"
				"struct Circle : Shape { Round edge; int colour; };\n",
			.fix = "Hold what varies as a member instead of deriving once more;\n"
			       "merge a class with the only one derived from it.",
			.except =
				"`// ashlar-allow(budget-inheritance-depth): reason` on the line\n"
				"of the name or the line above; or another limit for the project.\n"
				"Without a limit the rule is silent.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
