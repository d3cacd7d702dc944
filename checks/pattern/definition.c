/* Reading pattern definitions; see definition.h. */
#include "checks/pattern/definition.h"

#include <string.h>

#include "checks/arena_vec.h"

#define CONFIDENCE 70u /* of an instance of which nothing else is known */
#define WEIGHT     10u

/* ---- clauses ---- */

static void read_sql(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	if (ash_read_scalar(reading, value, "a query"))
		*(const struct ash_yaml **)target = value;
}

static void read_clause(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const struct ash_config_key keys[] = {
		{"id", ash_read_text, offsetof(struct ash_clause, id)},
		{"says", ash_read_text, offsetof(struct ash_clause, says)},
		{"sql", read_sql, offsetof(struct ash_clause, sql)},
		{"weight", ash_read_count, offsetof(struct ash_clause, weight)},
		{"severity", ash_read_severity, offsetof(struct ash_clause, severity)},
		{"declared-only", ash_read_flag, offsetof(struct ash_clause, declared_only)},
	};
	struct ash_clause clause = {.weight = WEIGHT, .severity = ASH_WARNING};
	struct ash_clauses *clauses = target;

	ASH_READ_MAP(reading, value, "a clause", keys, &clause);
	if (!clause.sql || !clause.says)
		ash_config_wrong(reading, value->place, "a clause needs 'says' and 'sql'");
	else
		ash_arena_push(reading->arena, clauses, clause);
}

static void read_clauses(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, read_clause, target);
}

static void read_variant(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const struct ash_config_key keys[] = {
		{"name", ash_read_text, offsetof(struct ash_variant, name)},
		{"must", read_clauses, offsetof(struct ash_variant, must)},
	};
	struct ash_variant variant = {.name = ""};
	struct ash_variants *variants = target;

	ASH_READ_MAP(reading, value, "a variant", keys, &variant);
	ash_arena_push(reading->arena, variants, variant);
}

static void read_variants(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, read_variant, target);
}

/* ---- roles and what is said of them ---- */

static void read_roles(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const char *const kinds[] = {"record",   "function", "field",
					     "variable", "macro",    "any"};
	struct ash_pattern *pattern = target;

	for (uint32_t i = 0; value->type == ASH_YAML_MAP && i < value->n; i++) {
		struct ash_pattern_role role = {.name = value->keys[i]->text};

		if (!role.name || ash_key_repeated(reading, value, i) ||
		    ash_read_word(reading, value->items[i], "kind of role", kinds,
				  sizeof kinds / sizeof *kinds) < 0)
			continue;
		role.kind = value->items[i]->text;
		if (pattern->roles.n < ASH_MOST_ROLES)
			ash_arena_push(reading->arena, &pattern->roles, role);
	}
}

static void read_naming(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const struct ash_config_key keys[] = {
		{"role", ash_read_text, offsetof(struct ash_naming, role)},
		{"like", ash_read_strings, offsetof(struct ash_naming, like)},
		{"weight", ash_read_count, offsetof(struct ash_naming, weight)},
	};
	struct ash_naming naming = {.role = ""};
	struct ash_pattern *pattern = target;

	ASH_READ_MAP(reading, value, "an entry of names", keys, &naming);
	ash_arena_push(reading->arena, &pattern->names, naming);
}

static void read_namings(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, read_naming, target);
}

static void read_contest(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const struct ash_config_key keys[] = {
		{"id", ash_read_text, offsetof(struct ash_contest, id)},
		{"by", ash_read_strings, offsetof(struct ash_contest, by)},
	};
	struct ash_contest contest = {.id = ""};
	struct ash_pattern *pattern = target;

	ASH_READ_MAP(reading, value, "a contest", keys, &contest);
	ash_arena_push(reading->arena, &pattern->contests, contest);
}

static void read_contests(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, read_contest, target);
}

/* {pattern: factory-method, same: {creator: factory}}: their role, our role. */
static void read_same(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct ash_part *part = target;

	for (uint32_t i = 0; value->type == ASH_YAML_MAP && i < value->n; i++) {
		if (!value->keys[i]->text ||
		    !ash_read_scalar(reading, value->items[i], "a role of this pattern"))
			continue;
		ash_arena_push(reading->arena, &part->theirs, value->keys[i]->text);
		ash_arena_push(reading->arena, &part->mine, value->items[i]->text);
	}
}

static void read_part(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const struct ash_config_key keys[] = {
		{"pattern", ash_read_text, offsetof(struct ash_part, pattern)},
		{"same", read_same, 0},
	};
	struct ash_part part = {.pattern = ""};
	struct ash_pattern *pattern = target;

	ASH_READ_MAP(reading, value, "an entry of parts", keys, &part);
	ash_arena_push(reading->arena, &pattern->parts, part);
}

static void read_parts(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, read_part, target);
}

static void skip(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	(void)reading, (void)value, (void)target;
}

/* ---- the whole ---- */

static bool has_roles(struct ash_reading *reading, const struct ash_pattern *pattern,
		      const struct ash_strings *names, struct ash_place place)
{
	for (size_t i = 0; i < names->n; i++)
		if (ash_pattern_role(pattern, names->v[i]) == ASH_NONE) {
			ash_config_wrong(reading, place, "pattern '%s' has no role '%s'",
					 pattern->name, names->v[i]);
			return false;
		}
	return true;
}

static bool is_whole(struct ash_reading *reading, const struct ash_pattern *pattern,
		     const struct ash_yaml *node)
{
	if (!pattern->name || !pattern->summary || !pattern->roles.n || !pattern->main.n) {
		ash_config_wrong(reading, node->place,
				 "a pattern needs 'pattern' (its name), 'summary', 'roles' and "
				 "'main' (the roles that tell instances apart)");
		return false;
	}
	for (size_t i = 0; i < pattern->variants.n; i++)
		if (pattern->variants.v[i].must.n + pattern->must.n == 0 ||
		    pattern->variants.v[i].must.n + pattern->must.n > ASH_MOST_MUSTS) {
			ash_config_wrong(reading, node->place,
					 "pattern '%s' must have 1 to %u requirements ('must')",
					 pattern->name, ASH_MOST_MUSTS);
			return false;
		}
	for (size_t i = 0; i < pattern->contests.n; i++)
		if (!has_roles(reading, pattern, &pattern->contests.v[i].by, node->place))
			return false;
	for (size_t i = 0; i < pattern->parts.n; i++)
		if (!has_roles(reading, pattern, &pattern->parts.v[i].mine, node->place))
			return false;
	return has_roles(reading, pattern, &pattern->main, node->place);
}

void ash_pattern_read(struct ash_reading *reading, const struct ash_yaml *node, bool own,
		      struct ash_patterns *patterns)
{
	static const struct ash_config_key keys[] = {
		{"pattern", ash_read_text, offsetof(struct ash_pattern, name)},
		{"title", ash_read_text, offsetof(struct ash_pattern, title)},
		{"group", ash_read_text, offsetof(struct ash_pattern, group)},
		{"summary", ash_read_text, offsetof(struct ash_pattern, summary)},
		{"languages", ash_read_strings, offsetof(struct ash_pattern, languages)},
		{"roles", read_roles, 0},
		{"main", ash_read_strings, offsetof(struct ash_pattern, main)},
		{"confidence", ash_read_count, offsetof(struct ash_pattern, confidence)},
		{"must", read_clauses, offsetof(struct ash_pattern, must)},
		{"variants", read_variants, offsetof(struct ash_pattern, variants)},
		{"support", read_clauses, offsetof(struct ash_pattern, support)},
		{"against", read_clauses, offsetof(struct ash_pattern, against)},
		{"names", read_namings, 0},
		{"contests", read_contests, 0},
		{"parts", read_parts, 0},
		{"yields", ash_read_count, offsetof(struct ash_pattern, yields)},
		{"checks", read_clauses, offsetof(struct ash_pattern, checks)},
		/* help: read by the build for the catalogue */
		{"why", skip, 0},
		{"bad", skip, 0},
		{"good", skip, 0},
		{"fix", skip, 0},
		{"except", skip, 0},
	};
	struct ash_pattern *pattern = ash_arena_alloc(reading->arena, sizeof *pattern);
	struct ash_variant only = {.name = ""};
	size_t before = reading->findings->n;

	pattern->own = own;
	pattern->place = node->place;
	pattern->confidence = CONFIDENCE;
	pattern->group = "own";
	ASH_READ_MAP(reading, node, "a pattern", keys, pattern);
	if (!pattern->variants.n)
		ash_arena_push(reading->arena, &pattern->variants, only);
	if (reading->findings->n == before && is_whole(reading, pattern, node))
		ash_arena_push(reading->arena, patterns, pattern);
}

const struct ash_pattern *ash_pattern_find(const struct ash_patterns *patterns, const char *name)
{
	for (size_t i = 0; i < patterns->n; i++)
		if (strcmp(patterns->v[i]->name, name) == 0)
			return patterns->v[i];
	return NULL;
}

uint32_t ash_pattern_role(const struct ash_pattern *pattern, const char *name)
{
	for (size_t i = 0; i < pattern->roles.n; i++)
		if (strcmp(pattern->roles.v[i].name, name) == 0)
			return (uint32_t)i;
	return ASH_NONE;
}

uint32_t ash_pattern_main_roles(const struct ash_pattern *pattern)
{
	uint32_t roles = 0;

	for (size_t i = 0; i < pattern->main.n; i++)
		roles |= 1u << ash_pattern_role(pattern, pattern->main.v[i]);
	return roles;
}
