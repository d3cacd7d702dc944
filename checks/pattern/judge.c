/* Judging patterns; see judge.h. */
#include "checks/pattern/judge.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/pattern/choices.h"
#include "checks/pattern/library.h"
#include "checks/pattern/validate.h"

#define PREFIX "pattern-"
#define OWN    "pattern-own"

/* One rule's run. */
struct judging {
	struct ash_run *run;
	struct ash_asking *asking;
	struct ash_pattern_state *state;
	struct ash_detection detection;
};

void ash_pattern_state_free(struct ash_pattern_state *state)
{
	if (!state)
		return;
	ash_arena_release(&state->arena);
	free(state);
}

static bool is_mine(const struct judging *j, const struct ash_pattern *pattern)
{
	const char *id = j->run->rule->info.id;

	return pattern->own ? strcmp(id, OWN) == 0
			    : strcmp(id + strlen(PREFIX), pattern->name) == 0;
}

static struct ash_place place_of(const struct judging *j, uint32_t file, uint32_t line)
{
	const struct ash_view *view = j->run->project->view;

	return (struct ash_place){.path = file < view->n_files ? ash_file_path(view, file) : "",
				  .line = line == ASH_NONE ? 0 : line};
}

static const char *words(const struct judging *j, const struct ash_pattern *pattern,
			 const char *says, const struct ash_binding *binding)
{
	return ash_clause_words(j->run->scratch, j->run->project->view, pattern, says, binding);
}

/* ---- mistakes of instances ---- */

static const char *main_name(const struct judging *j, const struct ash_instance *instance)
{
	uint32_t role = ash_pattern_role(instance->pattern, instance->pattern->main.v[0]);

	return ash_entity_qualified(j->run->project->view, instance->roles[role].v[0]);
}

static void report_mistake(const struct judging *j, const struct ash_instance *instance,
			   const struct ash_clause *check, const struct ash_binding *row,
			   const struct ash_claim *claim)
{
	struct ash_binding named = instance->matches->binding;
	struct ash_place place = place_of(j, row->file, row->line);
	const char *says;
	struct ash_finding *finding;

	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (row->entity[i] != ASH_NONE)
			named.entity[i] = row->entity[i];
	if (!place.path[0])
		place = place_of(j, instance->file, instance->line);
	says = words(j, instance->pattern, check->says, &named);
	finding = ash_report(j->run, place, "%s", says);
	finding->severity = check->severity < j->run->severity ? check->severity : j->run->severity;
	if (claim && check->severity == ASH_ERROR)
		finding->severity = claim->severity;
	ash_about(j->run, finding, main_name(j, instance), "%s|%s|%s", main_name(j, instance),
		  check->id ? check->id : "", says);
	if (claim)
		ash_note_contract(j->run, finding, instance->pattern->name, claim->place,
				  claim->because);
	else
		ash_note(j->run, finding, place_of(j, instance->file, instance->line),
			 "'%s' looks like an instance of '%s' (confidence %d %%)",
			 main_name(j, instance), instance->called, instance->confidence);
}

/* A check may be about another operation or class than those of the matches; the main roles say
 * which instance it is about. */
static uint32_t telling_roles(const struct ash_instance *instance, uint32_t roles)
{
	uint32_t bound = ash_instance_bound(instance),
		 telling = ash_pattern_main_roles(instance->pattern);

	return roles & telling & bound ? roles & telling & bound : roles & bound;
}

static bool agrees(const struct ash_instance *instance, const struct ash_binding *row,
		   uint32_t roles)
{
	for (size_t i = 0; i < instance->n_matches; i++)
		if (ash_binding_compare(&instance->matches[i].binding, row, roles) == 0)
			return true;
	return false;
}

/* Places that checks of one instance have spoken of: the first of them says it best. */
struct spoken {
	ASH_VEC(struct ash_binding);
	size_t n_before; /* by the checks before the one at hand */
};

static bool is_spoken_of(const struct spoken *spoken, const struct ash_binding *row)
{
	for (size_t i = 0; i < spoken->n_before; i++)
		if (spoken->v[i].line == row->line && spoken->v[i].file == row->file)
			return true;
	return false;
}

static void check_instance(const struct judging *j, struct ash_instance *instance,
			   const struct ash_claim *claim)
{
	const struct ash_pattern *pattern = instance->pattern;
	struct ash_choices among =
		ash_choices_of(j->detection.arena, &instance, 1, ash_pattern_main_roles(pattern));
	const struct ash_inquiry inquiry = {.arena = j->detection.arena,
					    .sql = j->detection.sql,
					    .pattern = pattern,
					    .among = &among};
	struct spoken spoken = {0};

	for (size_t i = 0; i < pattern->checks.n; i++) {
		const struct ash_clause *check = &pattern->checks.v[i];
		struct ash_answers answers;
		struct ash_sql_error error;

		if (check->declared_only && !claim)
			continue;
		if (!ash_answers_ask(&inquiry, check, &answers, &error)) {
			ash_clause_failed(&j->detection, pattern, check, &error);
			continue;
		}
		spoken.n_before = spoken.n;
		for (size_t k = 0; k < answers.n; k++) {
			const struct ash_binding *row = &answers.v[k];

			if (!agrees(instance, row, telling_roles(instance, answers.roles)) ||
			    is_spoken_of(&spoken, row))
				continue;
			report_mistake(j, instance, check, row, claim);
			if (row->line && row->line != ASH_NONE)
				ash_vec_push(&spoken, *row);
		}
	}
	ash_vec_release(&spoken);
}

/* ---- claims ---- */

static void report_unknown(const struct judging *j, const struct ash_claim *claim)
{
	for (size_t i = 0; i < claim->roles.n; i++) {
		const struct ash_claimed_role *claimed = &claim->roles.v[i];
		const struct ash_pattern_role *role = &claim->pattern->roles.v[claimed->role];
		struct ash_finding *finding;

		if (claimed->entities.n)
			continue;
		finding = ash_report(
			j->run, claimed->place,
			"'%s' is declared as %s of pattern '%s', but the program has no %s "
			"of that name",
			claimed->name, role->name, claim->pattern->name, role->kind);
		finding->severity = claim->severity;
		ash_about(j->run, finding, claimed->name, "%s|unknown|%s", claimed->name,
			  role->name);
	}
}

static void report_missing(const struct judging *j, const struct ash_claim *claim,
			   const struct ash_nearest_match *nearest)
{
	const struct ash_claimed_role *first = &claim->roles.v[0];
	const struct ash_match *match = &nearest->matches.v[0];
	const uint32_t roles = ash_nearest_roles(j->run->project->view, claim, nearest);
	struct ash_binding known = match->binding;
	struct ash_finding *finding = NULL;

	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (!(roles >> i & 1u))
			known.entity[i] = ASH_NONE;
	for (uint32_t i = 0; i < nearest->n_musts; i++) {
		const struct ash_clause *must =
			ash_requirement(claim->pattern, nearest->variant, i);
		const char *says = words(j, claim->pattern, must->says, &known);

		if (!(nearest->missing >> i & 1u))
			continue;
		if (finding) {
			ash_note(j->run, finding, claim->place, "missing too: %s", says);
			continue;
		}
		finding = ash_report(
			j->run, claim->place,
			"'%s' is declared as %s of pattern '%s', but this is missing: %s",
			first->name, claim->pattern->roles.v[first->role].name,
			claim->pattern->name, says);
		finding->severity = claim->severity;
		ash_about(j->run, finding, first->name, "%s|%s|missing", first->name,
			  must->id ? must->id : "");
	}
	for (uint32_t i = 0; i < nearest->n_musts && finding; i++) {
		const struct ash_clause *must =
			ash_requirement(claim->pattern, nearest->variant, i);

		if (match->at[i] && (ash_binding_roles(match->at[i]) & roles))
			ash_note(j->run, finding,
				 place_of(j, match->at[i]->file, match->at[i]->line), "found: %s",
				 words(j, claim->pattern, must->says, &known));
	}
}

static void judge_claim(const struct judging *j, const struct ash_claim *claim)
{
	struct ash_nearest_match nearest;
	struct ash_instances instances = {0};

	if (!ash_claim_match(&j->detection, claim, &nearest)) {
		report_unknown(j, claim);
		return;
	}
	if (nearest.n_missing) {
		if (!j->run->units_failed)
			report_missing(j, claim, &nearest);
		return;
	}
	ash_instances_group(j->detection.arena, claim->pattern, nearest.variant, &nearest.matches,
			    &instances);
	for (size_t i = 0; i < instances.n; i++)
		check_instance(j, instances.v[i], claim);
}

/* ---- what nobody declared ---- */

static bool is_claimed(const struct judging *j, const struct ash_instance *instance)
{
	for (size_t i = 0; i < j->state->claims.n; i++) {
		const struct ash_claim *claim = &j->state->claims.v[i];

		if (claim->pattern == instance->pattern && claim->roles.n &&
		    claim->roles.v[0].entities.n &&
		    ash_instance_has(instance, claim->roles.v[0].role,
				     claim->roles.v[0].entities.v[0]))
			return true;
	}
	return false;
}

static bool is_wanted(const struct judging *j, const struct ash_pattern *pattern)
{
	const struct ash_globs *wanted = &j->run->project->config->detected_patterns;

	for (size_t i = 0; i < wanted->n; i++)
		if (strcmp(wanted->v[i].pattern, "all") == 0 ||
		    strcmp(wanted->v[i].pattern, pattern->name) == 0)
			return true;
	return false;
}

/* One table alone is hardly worth a line of a list; that it could be const still is. */
static int32_t enough(const struct ash_pattern *pattern)
{
	return pattern->yields > 1 ? ASH_PATTERN_DETECTED - 5 : ASH_PATTERN_DETECTED;
}

static void judge_detected(struct judging *j)
{
	if (!j->run->project->config->detected_patterns.n)
		return;
	if (!j->state->detected)
		ash_patterns_detect(&j->detection, &j->state->instances);
	j->state->detected = true;
	for (size_t i = 0; i < j->state->instances.n; i++) {
		struct ash_instance *instance = j->state->instances.v[i];

		if ((!instance->rather || instance->gives_way) &&
		    instance->confidence >= enough(instance->pattern) &&
		    is_mine(j, instance->pattern) && is_wanted(j, instance->pattern) &&
		    !is_claimed(j, instance))
			check_instance(j, instance, NULL);
	}
}

/* ---- a run ---- */

/* Does the program or its configuration speak of patterns at all? */
static bool has_claims(const struct ash_project *project)
{
	const struct ash_view *view = project->view;

	if (project->config->patterns.n || view->n_annotations)
		return true;
	for (uint32_t i = 0; i < view->n_directives; i++)
		if (strcmp(ash_text(view, view->directives[i].name), "pattern") == 0)
			return true;
	return false;
}

static bool is_concerned(const struct judging *j)
{
	for (size_t i = 0; i < j->state->claims.n; i++)
		if (is_mine(j, j->state->claims.v[i].pattern))
			return true;
	return j->run->project->config->detected_patterns.n != 0;
}

static struct ash_pattern_state *load(struct ash_asking *asking, const struct ash_project *project)
{
	struct ash_pattern_state *state = asking->patterns;

	if (!state)
		asking->patterns = state = ash_calloc(1, sizeof *state);
	if (!state->loaded) {
		ash_patterns_load(&state->arena, project->config, &state->patterns,
				  asking->troubles);
		ash_claims_find(&state->arena, project, &state->patterns, &state->claims,
				asking->troubles);
	}
	state->loaded = true;
	return state;
}

static bool open_facts(struct judging *j)
{
	j->detection = (struct ash_detection){.arena = &j->state->arena,
					      .sql = ash_asking_sql(j->asking, j->run->project),
					      .project = j->run->project,
					      .patterns = &j->state->patterns,
					      .names = true,
					      .troubles = j->asking->troubles};
	if (j->detection.sql && !j->state->derived)
		j->state->derived = ash_patterns_derive(j->detection.sql, j->run->project->view,
							j->asking->troubles);
	return j->state->derived;
}

void ash_patterns_judge(struct ash_asking *asking, struct ash_run *run)
{
	struct judging j = {.run = run, .asking = asking};

	if (!has_claims(run->project) && !run->project->config->detected_patterns.n)
		return;
	j.state = load(asking, run->project);
	if (!is_concerned(&j) || !open_facts(&j))
		return;
	for (size_t i = 0; i < j.state->claims.n; i++)
		if (is_mine(&j, j.state->claims.v[i].pattern))
			judge_claim(&j, &j.state->claims.v[i]);
	judge_detected(&j);
}
