/* From matches to instances; see instance.h. */
#include "checks/pattern/instance.h"

#include <stdio.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "facts/base/buf.h"

static int by_binding(const void *left, const void *right, void *context)
{
	const struct ash_match *a = left, *b = right;
	uint32_t main_roles = *(const uint32_t *)context;
	int order = ash_binding_compare(&a->binding, &b->binding, main_roles);

	return order ? order
		     : ash_binding_compare(&a->binding, &b->binding, (1u << ASH_MOST_ROLES) - 1);
}

static int by_number(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

	return (a > b) - (a < b);
}

struct ash_cast_members ash_members_settle(uint32_t *v, size_t n)
{
	struct ash_cast_members members = {.v = v};

	if (n)
		qsort(v, n, sizeof *v, by_number);
	for (size_t i = 0; i < n; i++)
		if (v[i] != ASH_NONE && (members.n == 0 || v[members.n - 1] != v[i]))
			v[members.n++] = v[i];
	return members;
}

static struct ash_cast_members members_of(struct ash_arena *arena, const struct ash_match *matches,
					  size_t n, uint32_t role)
{
	uint32_t *v = ash_arena_array(arena, n, sizeof *v);

	for (size_t i = 0; i < n; i++)
		v[i] = matches[i].binding.entity[role];
	return ash_members_settle(v, n);
}

static void add_instance(struct ash_arena *arena, struct ash_instance model,
			 struct ash_instances *instances)
{
	struct ash_instance *instance = ash_arena_alloc(arena, sizeof *instance);

	*instance = model;
	for (uint32_t role = 0; role < model.pattern->roles.n; role++)
		instance->roles[role] = members_of(arena, model.matches, model.n_matches, role);
	ash_arena_push(arena, instances, instance);
}

void ash_instances_group(struct ash_arena *arena, const struct ash_pattern *pattern,
			 const struct ash_variant *variant, const struct ash_matches *matches,
			 struct ash_instances *instances)
{
	struct ash_instance model = {
		.pattern = pattern, .variant = variant, .called = pattern->name};
	uint32_t main_roles = ash_pattern_main_roles(pattern);

	model.confidence = (int32_t)pattern->confidence;
	if (matches->n)
		qsort_r(matches->v, matches->n, sizeof *matches->v, by_binding, &main_roles);
	for (size_t i = 0, end; i < matches->n; i = end) {
		end = i + 1;
		while (end < matches->n &&
		       ash_binding_compare(&matches->v[i].binding, &matches->v[end].binding,
					   main_roles) == 0)
			end++;
		model.matches = &matches->v[i];
		model.n_matches = end - i;
		add_instance(arena, model, instances);
	}
}

const struct ash_binding *ash_instance_row(const struct ash_instance *instance,
					   const struct ash_lookup *lookup)
{
	for (size_t i = 0; i < instance->n_matches; i++) {
		size_t begin, end;

		ash_lookup_find(lookup, &instance->matches[i].binding, &begin, &end);
		if (begin < end)
			return lookup->v[begin];
	}
	return NULL;
}

uint32_t ash_instance_bound(const struct ash_instance *instance)
{
	uint32_t bound = 0;

	for (uint32_t role = 0; role < ASH_MOST_ROLES; role++)
		if (instance->matches->binding.entity[role] != ASH_NONE)
			bound |= 1u << role;
	return bound;
}

bool ash_instance_has(const struct ash_instance *instance, uint32_t role, uint32_t entity)
{
	for (uint32_t i = 0; i < instance->roles[role].n; i++)
		if (instance->roles[role].v[i] == entity)
			return true;
	return false;
}

static uint32_t entity_of(const struct ash_pattern *pattern, const struct ash_binding *binding,
			  const char *name)
{
	uint32_t role = ash_pattern_role(pattern, name);

	return role == ASH_NONE ? ASH_NONE : binding->entity[role];
}

static void add_name(struct ash_buf *words, const struct ash_view *view,
		     const struct ash_pattern *pattern, const struct ash_binding *binding,
		     const char *name)
{
	uint32_t entity = entity_of(pattern, binding, name);

	ash_buf_adds(words, entity == ASH_NONE ? name : ash_entity_qualified(view, entity));
}

bool ash_clause_is_empty(const struct ash_pattern *pattern, const char *says,
			 const struct ash_binding *binding)
{
	uint32_t n = 0, first = ASH_NONE;

	for (const char *at = says, *close; (at = strchr(at, '{')) != NULL; at = close) {
		char name[64];
		uint32_t entity;

		close = strchr(at, '}');
		if (!close || (size_t)(close - at) > sizeof name)
			return false;
		snprintf(name, sizeof name, "%.*s", (int)(close - at) - 1, at + 1);
		entity = entity_of(pattern, binding, name);
		if (entity == ASH_NONE || (n > 0 && entity != first))
			return false;
		first = entity;
		n++;
	}
	return n > 1;
}

const char *ash_clause_words(struct ash_arena *arena, const struct ash_view *view,
			     const struct ash_pattern *pattern, const char *says,
			     const struct ash_binding *binding)
{
	struct ash_buf words = {0};
	const char *text;

	for (const char *at = says; *at; at++) {
		const char *close = *at == '{' ? strchr(at, '}') : NULL;

		if (!close) {
			ash_buf_addc(&words, *at);
			continue;
		}
		add_name(&words, view, pattern, binding,
			 ash_arena_copy_n(arena, at + 1, (size_t)(close - at) - 1));
		at = close;
	}
	text = ash_arena_copy(arena, ash_buf_text(&words));
	ash_buf_release(&words);
	return text;
}
