/* Finding instances; see detect.h. */
#include "checks/pattern/detect.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/pattern/arbitrate.h"
#include "checks/pattern/choices.h"
#include "checks/pattern/embedded.h"
#include "checks/pattern/retell.h"
#include "checks/pattern/score.h"

static bool has_language(const struct ash_view *view, enum ash_language language)
{
	for (uint32_t i = 0; i < view->n_units; i++)
		if (view->units[i].language == (uint32_t)language)
			return true;
	return false;
}

static bool run_all(struct ash_sql *sql, const struct ash_embedded *files, size_t n,
		    struct ash_troubles *troubles)
{
	for (size_t i = 0; i < n; i++) {
		struct ash_sql_error error;

		if (ash_sql_run(sql, files[i].bytes, &error) == 0)
			continue;
		ash_trouble_add(troubles, ASH_ERROR, (struct ash_place){.path = ""},
				"cannot derive the tables of patterns (%s): %s", files[i].name,
				error.message);
		return false;
	}
	return true;
}

static bool derive_c(struct ash_sql *sql, const struct ash_view *view,
		     struct ash_troubles *troubles)
{
	struct ash_sql_error error;

	if (!run_all(sql, ash_embedded_in_c, ash_n_embedded_in_c, troubles))
		return false;
	if (ash_c_retell(sql, view, &error))
		return true;
	ash_trouble_add(troubles, ASH_ERROR, (struct ash_place){.path = ""},
			"cannot tell C in the words of patterns: %s", error.message);
	return false;
}

bool ash_patterns_derive(struct ash_sql *sql, const struct ash_view *view,
			 struct ash_troubles *troubles)
{
	if (has_language(view, ASH_LANGUAGE_C) && !derive_c(sql, view, troubles))
		return false;
	return run_all(sql, ash_embedded_derived, ash_n_embedded_derived, troubles);
}

bool ash_pattern_speaks(const struct ash_pattern *pattern, const struct ash_view *view)
{
	for (uint32_t i = 0; i < view->n_units && pattern->languages.n; i++)
		for (size_t k = 0; k < pattern->languages.n; k++)
			if (strcmp(ash_enum_name(ASH_COLUMN_LANGUAGE, view->units[i].language),
				   pattern->languages.v[k]) == 0)
				return true;
	return !pattern->languages.n;
}

static bool is_told(const struct ash_troubles *troubles, struct ash_place place)
{
	for (size_t i = 0; i < troubles->n; i++)
		if (troubles->v[i].place.line == place.line &&
		    troubles->v[i].place.column == place.column &&
		    strcmp(troubles->v[i].place.path, place.path) == 0)
			return true;
	return false;
}

void ash_clause_failed(const struct ash_detection *d, const struct ash_pattern *pattern,
		       const struct ash_clause *clause, const struct ash_sql_error *error)
{
	struct ash_place place = clause->sql->place;

	if (error->has_offset)
		place = ash_yaml_place_at(clause->sql, error->offset_bytes);
	if (is_told(d->troubles, place))
		return;
	ash_trouble_add(d->troubles, ASH_ERROR, place, "a query of pattern '%s' %s: %s",
			pattern->name, error->late ? "takes too long" : "is wrong", error->message);
}

bool ash_requirements_ask(const struct ash_detection *d, const struct ash_pattern *pattern,
			  const struct ash_clauses *clauses, bool lazy,
			  struct ash_requirements *known)
{
	const struct ash_inquiry inquiry = {.arena = d->arena,
					    .sql = d->sql,
					    .pattern = pattern,
					    .among = lazy ? &known->among : NULL};

	for (size_t i = 0; i < clauses->n && !(lazy && known->unmet); i++) {
		struct ash_answers *answers = &known->answers[known->n];
		struct ash_sql_error error;

		if (!ash_answers_ask(&inquiry, &clauses->v[i], answers, &error)) {
			ash_clause_failed(d, pattern, &clauses->v[i], &error);
			return false;
		}
		known->n++;
		known->unmet |= answers->n == 0;
		ash_choices_take(d->arena, answers, &known->among);
	}
	return true;
}

/* A macro has no declaration: its first definition; false when that was not seen. */
static bool locate_macro(const struct ash_view *view, uint32_t entity,
			 struct ash_instance *instance)
{
	for (uint32_t i = 0; i < view->n_macros; i++)
		if (view->macros[i].entity == entity) {
			instance->file = view->macros[i].file;
			instance->line = view->macros[i].line;
			return true;
		}
	return false;
}

/* Sets the place; false when the first role is no project code. */
static bool locate(const struct ash_detection *d, struct ash_instance *instance)
{
	const struct ash_project *project = d->project;
	uint32_t role = ash_pattern_role(instance->pattern, instance->pattern->main.v[0]);
	uint32_t entity = instance->roles[role].v[0], row;
	struct ash_rows rows;

	if (entity >= project->view->n_entities)
		return false;
	if (project->view->entities[entity].kind == ASH_ENTITY_MACRO)
		return locate_macro(project->view, entity, instance) &&
		       project->file_class[instance->file] == ASH_CLASS_PROJECT;
	row = ash_index_definition(project->index, entity);
	rows = ash_index_declarations(project->index, entity);
	if (row == ASH_NONE && rows.n)
		row = rows.v[0];
	if (row == ASH_NONE)
		return false;
	instance->file = project->view->declarations[row].file;
	instance->line = project->view->declarations[row].line;
	return project->file_class[instance->file] == ASH_CLASS_PROJECT;
}

static bool same_main(const struct ash_instance *a, const struct ash_instance *b)
{
	for (size_t i = 0; i < a->pattern->main.n; i++) {
		uint32_t role = ash_pattern_role(a->pattern, a->pattern->main.v[i]);

		if (a->matches->binding.entity[role] != b->matches->binding.entity[role])
			return false;
	}
	return true;
}

/* Of two variants of one instance the likelier one stays. */
static void keep(const struct ash_detection *d, struct ash_instances *all, size_t first,
		 struct ash_instance *instance)
{
	if (!locate(d, instance))
		return;
	for (size_t i = first; i < all->n; i++) {
		if (!same_main(all->v[i], instance))
			continue;
		if (all->v[i]->confidence < instance->confidence)
			all->v[i] = instance;
		return;
	}
	ash_arena_push(d->arena, all, instance);
}

static void detect_variant(const struct ash_detection *d, const struct ash_pattern *pattern,
			   const struct ash_variant *variant, struct ash_requirements known,
			   struct ash_instances *found)
{
	struct ash_scoring scoring = {
		.arena = d->arena, .sql = d->sql, .view = d->project->view, .names = d->names};
	struct ash_matches matches;
	struct ash_sql_error error;
	const struct ash_clause *wrong;

	if (!ash_requirements_ask(d, pattern, &variant->must, true, &known) || known.unmet)
		return;
	matches = ash_matches_all(d->arena, NULL, known.answers, known.n);
	ash_instances_group(d->arena, pattern, variant, &matches, found);
	if (!ash_instances_score(&scoring, found->v, found->n, &error, &wrong))
		ash_clause_failed(d, pattern, wrong, &error);
}

static void detect_pattern(const struct ash_detection *d, const struct ash_pattern *pattern,
			   struct ash_instances *all)
{
	struct ash_requirements common = {0};
	size_t first = all->n;

	if (!ash_requirements_ask(d, pattern, &pattern->must, true, &common) || common.unmet)
		return;
	for (size_t i = 0; i < pattern->variants.n; i++) {
		struct ash_instances found = {0};

		detect_variant(d, pattern, &pattern->variants.v[i], common, &found);
		for (size_t k = 0; k < found.n; k++)
			keep(d, all, first, found.v[k]);
	}
}

void ash_patterns_detect(const struct ash_detection *d, struct ash_instances *instances)
{
	for (size_t i = 0; i < d->patterns->n; i++)
		if (ash_pattern_speaks(d->patterns->v[i], d->project->view))
			detect_pattern(d, d->patterns->v[i], instances);
	ash_instances_arbitrate(d->arena, instances);
}
