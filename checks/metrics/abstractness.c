/*
 * Martin's abstractness, where it means something: C has no abstract types, and a C++ program that
 * has none is not at fault for it. Everywhere else the number would be 0 and say nothing.
 */
#include <math.h>

#include "checks/metrics/metrics.h"

struct classes {
	uint32_t all, abstract;
	bool cxx; /* some unit of the component is C++ */
	bool c;   /* some unit is C */
};

static void count_units(const struct ash_project *project, struct classes *classes)
{
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < view->n_units; i++) {
		uint32_t file = view->units[i].file;
		uint32_t component = file == ASH_NONE ? ASH_NONE : project->file_component[file];

		if (component == ASH_NONE)
			continue;
		if (view->units[i].language == ASH_LANGUAGE_CXX)
			classes[component].cxx = true;
		else
			classes[component].c = true;
	}
}

/* Complete, named classes and structs; rows of one class from different units count once. */
static bool is_class(const struct ash_view *view, uint32_t row)
{
	const struct ash_record *record = &view->records[row];
	const struct ash_entity *entity;

	if (!(record->flags & ASH_RECORD_COMPLETE) || record->entity == ASH_NONE)
		return false;
	if (row && record[-1].entity == record->entity && record[-1].file == record->file &&
	    (record[-1].flags & ASH_RECORD_COMPLETE))
		return false;
	entity = &view->entities[record->entity];
	return (entity->kind == ASH_ENTITY_CLASS || entity->kind == ASH_ENTITY_STRUCT) &&
	       !(entity->flags & ASH_ENTITY_ANONYMOUS);
}

static uint32_t count_classes(const struct ash_project *project, struct classes *classes)
{
	const struct ash_view *view = project->view;
	uint32_t n_abstract = 0;

	for (uint32_t i = 0; i < view->n_records; i++) {
		uint32_t file = view->records[i].file, component;
		bool abstract = (view->records[i].flags & ASH_RECORD_ABSTRACT) != 0;

		if (file == ASH_NONE || project->file_class[file] != ASH_CLASS_PROJECT ||
		    !is_class(view, i))
			continue;
		component = project->file_component[file];
		n_abstract += abstract;
		if (component == ASH_NONE)
			continue;
		classes[component].all++;
		classes[component].abstract += abstract;
	}
	return n_abstract;
}

static const char *reason(const struct classes *classes, uint32_t n_abstract)
{
	if (n_abstract == 0)
		return "no class of the program is abstract";
	if (classes->c && !classes->cxx)
		return "it is C";
	return classes->all ? NULL : "it has no class";
}

void ash_abstractness_measure(struct ash_arena *arena, const struct ash_project *project,
			      struct ash_component_metrics *components)
{
	struct classes *classes = ash_arena_array(arena, project->n_components, sizeof *classes);
	uint32_t n_abstract;

	count_units(project, classes);
	n_abstract = count_classes(project, classes);
	for (uint32_t i = 0; i < project->n_components; i++) {
		struct ash_component_metrics *m = &components[i];

		m->abstractness = m->distance = ASH_UNMEASURED;
		m->reason = reason(&classes[i], n_abstract);
		if (m->reason)
			continue;
		m->abstractness = (double)classes[i].abstract / classes[i].all;
		if (m->instability >= 0)
			m->distance = fabs(m->abstractness + m->instability - 1);
	}
}
