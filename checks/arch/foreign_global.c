/* Globals of other components; see foreign_global.h. */
#include "checks/arch/foreign_global.h"

#include "checks/arch/message.h"
#include "checks/arch/offence.h"

static bool is_constant(const struct ash_project *project, uint32_t variable)
{
	struct ash_rows rows = ash_index_declarations(project->index, variable);

	for (uint32_t i = 0; i < rows.n; i++)
		if (project->view->declarations[rows.v[i]].flags & ASH_DECLARATION_CONST)
			return true;
	return false;
}

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_project *project = run->project;
	const enum ash_use_kind *kind = context;

	if (edge->kind != *kind || project->file_class[edge->to_file] != ASH_CLASS_PROJECT)
		return NULL;
	if ((project->view->uses[edge->row].flags & (ASH_USE_UNEVALUATED | ASH_USE_DISCARDED)) ||
	    ash_written_by_target(project, edge) || is_constant(project, edge->to_entity))
		return NULL;
	return ash_arena_printf(run->scratch, "'%s' %s, a variable of '%s'",
				ash_component_name(project, edge->from),
				ash_edge_deed(run->scratch, project, edge),
				ash_component_name(project, edge->to));
}

void ash_foreign_globals_report(struct ash_run *run, enum ash_use_kind kind)
{
	struct ash_statement statement = ash_standing_statement(run);

	if (run->project->inferred)
		return;
	statement.kinds = (ash_kinds)1 << kind;
	ash_offences_report(run, &statement, judge, &kind);
}
