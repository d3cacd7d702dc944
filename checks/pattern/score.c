/* Confidence and its evidence; see score.h. */
#include "checks/pattern/score.h"

#include <ctype.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/pattern/choices.h"

static void add_evidence(const struct ash_scoring *s, struct ash_instance *instance,
			 const char *says, const struct ash_binding *row, int32_t weight)
{
	struct ash_binding named = instance->matches->binding;
	struct ash_evidence evidence = {.file = row->file, .line = row->line, .weight = weight};

	for (uint32_t i = 0; i < ASH_MOST_ROLES; i++)
		if (row->entity[i] != ASH_NONE)
			named.entity[i] = row->entity[i];
	instance->confidence += weight;
	if (ash_clause_is_empty(instance->pattern, says, &named))
		return;
	evidence.words = ash_clause_words(s->arena, s->view, instance->pattern, says, &named);
	ash_arena_push(s->arena, &instance->evidence, evidence);
}

static void add_requirements(const struct ash_scoring *s, struct ash_instance *instance,
			     const struct ash_clauses *clauses, size_t first)
{
	for (size_t i = 0; i < clauses->n; i++)
		if (instance->matches->at[first + i])
			add_evidence(s, instance, clauses->v[i].says,
				     instance->matches->at[first + i], 0);
}

/* Instances of one variant, and what clauses are to be asked about. */
struct candidates {
	struct ash_instance *const *v;
	size_t n;
	uint32_t bound; /* roles */
	struct ash_choices among;
	struct ash_inquiry inquiry;
};

static bool weigh(const struct ash_scoring *s, const struct candidates *candidates,
		  const struct ash_clause *clause, int32_t sign, struct ash_sql_error *error)
{
	struct ash_answers answers;
	struct ash_lookup lookup;

	if (!ash_answers_ask(&candidates->inquiry, clause, &answers, error))
		return false;
	if (sign < 0 && answers.roles & ~candidates->bound)
		return true; /* it speaks of something that these do not have */
	lookup = ash_answers_lookup(s->arena, &answers, answers.roles & candidates->bound);
	for (size_t i = 0; i < candidates->n; i++) {
		const struct ash_binding *row = ash_instance_row(candidates->v[i], &lookup);

		if (row)
			add_evidence(s, candidates->v[i], clause->says, row,
				     sign * (int32_t)clause->weight);
	}
	return true;
}

/* ---- names ---- */

/* Words begin after "_" and the like, and with a capital: not the "lock" of "Block". */
static bool begins_word(const char *name, const char *at)
{
	if (at == name || !isalpha((unsigned char)at[-1]))
		return true;
	return isupper((unsigned char)at[0]) &&
	       (islower((unsigned char)at[-1]) || islower((unsigned char)at[1]));
}

static bool contains(const char *whole, const char *word)
{
	size_t n = strlen(word);

	for (const char *name = whole; *name; name++) {
		size_t i = 0;

		while (i < n && name[i] &&
		       tolower((unsigned char)name[i]) == tolower((unsigned char)word[i]))
			i++;
		if (i == n && begins_word(whole, name))
			return true;
	}
	return false;
}

static void weigh_name(const struct ash_scoring *s, struct ash_instance *instance,
		       const struct ash_naming *naming)
{
	uint32_t role = ash_pattern_role(instance->pattern, naming->role);

	for (uint32_t i = 0; role != ASH_NONE && i < instance->roles[role].n; i++)
		for (size_t k = 0; k < naming->like.n; k++) {
			const char *name = ash_entity_name(s->view, instance->roles[role].v[i]);
			struct ash_binding nowhere;

			if (!contains(name, naming->like.v[k]))
				continue;
			memset(&nowhere, 0xff, sizeof nowhere);
			add_evidence(s, instance,
				     ash_arena_printf(s->arena, "'%s' is called so", name),
				     &nowhere, (int32_t)naming->weight);
			return;
		}
}

static void clamp(struct ash_instance *instance)
{
	if (instance->confidence < 0)
		instance->confidence = 0;
	if (instance->confidence > 100)
		instance->confidence = 100;
}

bool ash_instances_score(const struct ash_scoring *s, struct ash_instance *const *instances,
			 size_t n, struct ash_sql_error *error, const struct ash_clause **wrong)
{
	struct candidates all = {.v = instances, .n = n};
	const struct ash_pattern *pattern;
	bool good = true;

	if (!n)
		return true;
	pattern = instances[0]->pattern;
	for (size_t i = 0; i < n; i++) {
		add_requirements(s, instances[i], &pattern->must, 0);
		add_requirements(s, instances[i], &instances[i]->variant->must, pattern->must.n);
	}
	all.bound = ash_instance_bound(instances[0]);
	all.among = ash_choices_of(s->arena, instances, n, all.bound);
	all.inquiry = (struct ash_inquiry){
		.arena = s->arena, .sql = s->sql, .pattern = pattern, .among = &all.among};
	for (size_t i = 0; i < pattern->support.n && good; i++) {
		*wrong = &pattern->support.v[i];
		good = weigh(s, &all, *wrong, 1, error);
	}
	for (size_t i = 0; i < pattern->against.n && good; i++) {
		*wrong = &pattern->against.v[i];
		good = weigh(s, &all, *wrong, -1, error);
	}
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; s->names && k < pattern->names.n; k++)
			weigh_name(s, instances[i], &pattern->names.v[k]);
		clamp(instances[i]);
	}
	return good;
}
