/* Budgets of functions; see function_budget.h. */
#include "checks/budget/function_budget.h"

#include <string.h>

/* A macro may spell a name that does not stand in the file: then the place has no length. */
static bool name_is_written(const struct ash_project *project, const struct ash_function *function)
{
	struct ash_rows rows = ash_index_declarations(project->index, function->entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &project->view->declarations[rows.v[i]];

		if (row->file == function->file && row->line == function->line &&
		    row->column == function->column)
			return row->macro == ASH_NONE;
	}
	return true;
}

static struct ash_place name_place(const struct ash_project *project,
				   const struct ash_function *function)
{
	const struct ash_view *view = project->view;
	size_t length = strlen(ash_entity_name(view, function->entity));

	return (struct ash_place){.path = ash_file_path(view, function->file),
				  .line = function->line,
				  .column = function->column,
				  .length = name_is_written(project, function) ? (uint32_t)length
									       : 0};
}

/*
 * A name is enough for a C function of external linkage. One of internal linkage may have a
 * namesake in another file, and one of C++ an overload: those add the file, or the hash of
 * their identity (parameter types included). No part is empty at the end.
 */
static void set_identity(struct ash_run *run, struct ash_finding *finding,
			 const struct ash_function *function)
{
	const struct ash_view *view = run->project->view;
	const struct ash_entity *entity = &view->entities[function->entity];
	const char *name = ash_text(view, entity->qualified_name);
	bool internal = entity->linkage != ASH_LINKAGE_EXTERNAL;
	const char *file = internal ? ash_file_path(view, function->file) : "";
	const char *bar = internal ? "|" : "";
	bool plain =
		strcmp(ash_text(view, entity->linkage_name), ash_text(view, entity->name)) == 0;

	if (plain)
		ash_about(run, finding, name, "%s%s%s", name, bar, file);
	else
		ash_about(run, finding, name, "%s|%s|%016llx", name, file,
			  (unsigned long long)entity->key);
}

static void report(struct ash_run *run, const struct ash_function_budget *budget,
		   const struct ash_function *function, uint32_t actual)
{
	uint32_t max = ash_budget_max(run, ash_file_path(run->project->view, function->file));
	struct ash_finding *finding = ash_report(
		run, name_place(run->project, function), "function '%s' %s %u%s; its budget is %u",
		ash_entity_qualified(run->project->view, function->entity), budget->before, actual,
		budget->after, max);

	set_identity(run, finding, function);
	if (budget->explain)
		budget->explain(run, finding, function);
	ash_budget_exceeded(run, finding, actual, max);
}

static bool is_subject(const struct ash_project *project, const struct ash_function *function)
{
	return (function->flags & ASH_FUNCTION_DEFINITION) &&
	       !(function->flags & ASH_FUNCTION_FROM_MACRO) && function->entity != ASH_NONE &&
	       project->file_class[function->file] == ASH_CLASS_PROJECT;
}

static bool same_place(const struct ash_function *a, const struct ash_function *b)
{
	return a->file == b->file && a->line == b->line && a->column == b->column;
}

/* Rows are sorted by place, so those of one function stand together. */
void ash_function_budget_check(struct ash_run *run, const struct ash_function_budget *budget)
{
	const struct ash_view *view = run->project->view;

	if (!ash_budget_any(run))
		return;
	for (uint32_t begin = 0, end; begin < view->n_functions; begin = end) {
		const struct ash_function *rows = view->functions, *worst = NULL;
		uint32_t most = ash_budget_max(run, ash_file_path(view, rows[begin].file));

		if (!most)
			most = UINT32_MAX;
		for (end = begin; end < view->n_functions && same_place(&rows[begin], &rows[end]);
		     end++) {
			uint32_t actual = is_subject(run->project, &rows[end])
						  ? budget->measure(run, &rows[end])
						  : 0;

			if (actual <= most)
				continue;
			most = actual;
			worst = &rows[end];
		}
		if (worst)
			report(run, budget, worst, most);
	}
}
