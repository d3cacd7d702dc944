/* What other rules report; see elsewhere.h. Asked of the program, never of their findings. */
#include "checks/arch/elsewhere.h"

#include "checks/arch/forbidden.h"

/* How loudly program-decl-mismatch speaks. */
static enum ash_severity mismatch_severity(const struct ash_config *config)
{
	static const char id[] = "program-decl-mismatch";
	const struct ash_severity_override *said = ash_rule_override(config, id);

	return said ? said->severity : ash_rule_find(id)->info.severity;
}

void ash_elsewhere_init(struct ash_elsewhere *elsewhere, const struct ash_run *run)
{
	const struct ash_project *project = run->project;

	*elsewhere = (struct ash_elsewhere){
		.project = project,
		.forbidden = ash_forbidden_kinds(run->scratch, project, run->severity),
		/* in one unit the compiler compares: nothing that compiles contradicts there */
		.mismatches = project->whole_program &&
			      mismatch_severity(project->config) >= run->severity};
	if (elsewhere->mismatches)
		ash_agreement_init(&elsewhere->agreement, project);
}

void ash_elsewhere_release(struct ash_elsewhere *elsewhere)
{
	ash_agreement_release(&elsewhere->agreement);
}

static bool stands_before(const struct ash_edge *edge, const struct ash_declaration *row)
{
	if (edge->from_file != row->file)
		return edge->from_file < row->file;
	if (edge->place.line != row->line)
		return edge->place.line < row->line;
	return edge->place.column < row->column;
}

static bool stands_at(const struct ash_edge *edge, const struct ash_declaration *row)
{
	return edge->from_file == row->file && edge->place.line == row->line &&
	       edge->place.column == row->column;
}

/* The first edge that does not stand before the row. */
static uint32_t first_at(const struct ash_project *project, const struct ash_declaration *row)
{
	uint32_t begin = 0, end = project->n_edges;

	while (begin < end) {
		uint32_t middle = begin + (end - begin) / 2;

		if (stands_before(&project->edges[middle], row))
			begin = middle + 1;
		else
			end = middle;
	}
	return begin;
}

static bool is_forbidden(const struct ash_elsewhere *elsewhere, const struct ash_declaration *row)
{
	const struct ash_project *project = elsewhere->project;

	if (!elsewhere->forbidden)
		return false;
	for (uint32_t i = first_at(project, row);
	     i < project->n_edges && stands_at(&project->edges[i], row); i++) {
		const struct ash_edge *edge = &project->edges[i];

		if (edge->kind == ASH_USE_EXTERN &&
		    (elsewhere->forbidden[(size_t)edge->from * project->n_components + edge->to] &
		     (1u << ASH_USE_EXTERN)))
			return true;
	}
	return false;
}

bool ash_elsewhere_reported(const struct ash_elsewhere *elsewhere,
			    const struct ash_declaration *row)
{
	return (elsewhere->mismatches && ash_agreement_contradicted(&elsewhere->agreement, row)) ||
	       is_forbidden(elsewhere, row);
}
