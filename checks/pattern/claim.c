/* Declared instances; see claim.h. */
#include "checks/pattern/claim.h"

#include <string.h>

#include "checks/arena_vec.h"

#define MARK  "ashlar:" /* of an annotation that is ours */
#define BLANK " \t\r\n"

/* ---- is the configuration right? ---- */

static const char *suggest_pattern(struct ash_arena *arena, const struct ash_patterns *patterns,
				   const char *name)
{
	const char **names = ash_arena_array(arena, patterns->n + 1, sizeof *names);

	for (size_t i = 0; i < patterns->n; i++)
		names[i] = patterns->v[i]->name;
	return ash_suggestion(arena, name, names, patterns->n);
}

static const char *suggest_role(struct ash_arena *arena, const struct ash_pattern *pattern,
				const char *name)
{
	const char *names[ASH_MOST_ROLES];

	for (size_t i = 0; i < pattern->roles.n; i++)
		names[i] = pattern->roles.v[i].name;
	return ash_suggestion(arena, name, names, pattern->roles.n);
}

static bool is_good(struct ash_arena *arena, const struct ash_patterns *patterns,
		    const struct ash_declared *declared, struct ash_troubles *troubles)
{
	const struct ash_pattern *pattern = ash_pattern_find(patterns, declared->pattern);
	bool good = true;

	if (!pattern) {
		ash_trouble_add(troubles, ASH_ERROR, declared->place, "unknown pattern '%s'%s",
				declared->pattern,
				suggest_pattern(arena, patterns, declared->pattern));
		return false;
	}
	for (size_t i = 0; i < declared->roles.n; i++) {
		const struct ash_declared_role *role = &declared->roles.v[i];

		if (ash_pattern_role(pattern, role->role) != ASH_NONE)
			continue;
		ash_trouble_add(troubles, ASH_ERROR, role->place, "pattern '%s' has no role '%s'%s",
				pattern->name, role->role,
				suggest_role(arena, pattern, role->role));
		good = false;
	}
	if (!declared->roles.n) {
		ash_trouble_add(troubles, ASH_ERROR, declared->place,
				"nothing says who plays '%s' of pattern '%s'",
				pattern->roles.v[0].name, pattern->name);
		good = false;
	}
	return good;
}

bool ash_claims_good(struct ash_arena *arena, const struct ash_config *config,
		     const struct ash_patterns *patterns, struct ash_troubles *troubles)
{
	bool good = true;

	for (size_t i = 0; i < config->patterns.n; i++)
		good &= is_good(arena, patterns, &config->patterns.v[i], troubles);
	for (size_t i = 0; i < config->detected_patterns.n; i++) {
		const struct ash_glob *wanted = &config->detected_patterns.v[i];

		if (strcmp(wanted->pattern, "all") == 0 ||
		    ash_pattern_find(patterns, wanted->pattern))
			continue;
		ash_trouble_add(troubles, ASH_ERROR, wanted->place, "unknown pattern '%s'%s",
				wanted->pattern, suggest_pattern(arena, patterns, wanted->pattern));
		good = false;
	}
	return good;
}

/* ---- what a name means ---- */

static bool is_of_kind(enum ash_entity_kind kind, const char *role_kind)
{
	switch (kind) {
	case ASH_ENTITY_FUNCTION:
	case ASH_ENTITY_METHOD:
		return strcmp(role_kind, "function") == 0 || strcmp(role_kind, "any") == 0;
	case ASH_ENTITY_STRUCT:
	case ASH_ENTITY_UNION:
	case ASH_ENTITY_CLASS:
		return strcmp(role_kind, "record") == 0 || strcmp(role_kind, "any") == 0;
	case ASH_ENTITY_FIELD:
		return strcmp(role_kind, "field") == 0 || strcmp(role_kind, "any") == 0;
	case ASH_ENTITY_VARIABLE:
		return strcmp(role_kind, "variable") == 0 || strcmp(role_kind, "any") == 0;
	case ASH_ENTITY_MACRO:
		return strcmp(role_kind, "macro") == 0;
	default:
		return false;
	}
}

/* "struct conn" is "conn" where kinds are known. */
static const char *bare(const char *name)
{
	static const char *const words[] = {"struct ", "class ", "union "};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(name, words[i], strlen(words[i])) == 0)
			return name + strlen(words[i]);
	return name;
}

/* Is it the name, or its end behind a "::"? */
static bool is_named(const char *qualified, const char *name)
{
	size_t all = strlen(qualified), n = strlen(name);

	if (n > all || strcmp(qualified + all - n, name) != 0)
		return false;
	return n == all || (all - n >= 2 && strncmp(qualified + all - n - 2, "::", 2) == 0);
}

/* What finding claims needs and fills. */
struct claiming {
	struct ash_arena *arena;
	const struct ash_project *project;
	const struct ash_patterns *patterns;
	struct ash_claims *claims;
	struct ash_troubles *troubles;
};

static void find_entities(const struct claiming *c, const struct ash_pattern *pattern,
			  struct ash_claimed_role *claimed)
{
	const char *name = bare(claimed->name), *kind = pattern->roles.v[claimed->role].kind;
	const struct ash_view *view = c->project->view;

	for (uint32_t i = 0; i < view->n_entities; i++)
		if (is_of_kind((enum ash_entity_kind)view->entities[i].kind, kind) &&
		    is_named(ash_entity_qualified(view, i), name))
			ash_arena_push(c->arena, &claimed->entities, i);
}

static void add_configured(const struct claiming *c, const struct ash_declared *declared)
{
	struct ash_claim claim = {.pattern = ash_pattern_find(c->patterns, declared->pattern),
				  .severity = declared->severity,
				  .because = declared->because,
				  .place = declared->place};

	for (size_t i = 0; i < declared->roles.n; i++) {
		const struct ash_declared_role *role = &declared->roles.v[i];
		struct ash_claimed_role claimed = {
			.role = ash_pattern_role(claim.pattern, role->role),
			.name = role->name,
			.place = role->place};

		find_entities(c, claim.pattern, &claimed);
		ash_arena_push(c->arena, &claim.roles, claimed);
	}
	ash_arena_push(c->arena, c->claims, claim);
}

/* ---- in the code ---- */

/* "observer(subject)" or "observer, subject" or "observer"; false: no such pattern or role, which
 * is said. */
static bool read_mark(const struct claiming *c, const char *text, struct ash_claim *claim,
		      uint32_t *role)
{
	const char *name, *rest;
	size_t n;

	text += strspn(text, BLANK);
	n = strcspn(text, "(," BLANK);
	rest = text + n + strspn(text + n, "(,*" BLANK); /* a comment may go on in a next line */
	name = ash_arena_copy_n(c->arena, text, n);
	claim->pattern = ash_pattern_find(c->patterns, name);
	if (!claim->pattern) {
		ash_trouble_add(c->troubles, ASH_ERROR, claim->place, "unknown pattern '%s'%s",
				name, suggest_pattern(c->arena, c->patterns, name));
		return false;
	}
	n = strcspn(rest, ")*" BLANK);
	name = ash_arena_copy_n(c->arena, rest, n);
	*role = n ? ash_pattern_role(claim->pattern, name) : 0;
	if (*role == ASH_NONE)
		ash_trouble_add(c->troubles, ASH_ERROR, claim->place,
				"pattern '%s' has no role '%s'%s", claim->pattern->name, name,
				suggest_role(c->arena, claim->pattern, name));
	return *role != ASH_NONE;
}

static void cannot_play(const struct claiming *c, const struct ash_claim *claim, uint32_t role,
			const char *who)
{
	const struct ash_pattern_role *meant = &claim->pattern->roles.v[role];

	ash_trouble_add(c->troubles, ASH_ERROR, claim->place,
			"%s cannot be '%s' of pattern '%s', which is a %s", who, meant->name,
			claim->pattern->name, meant->kind);
}

/* An instance of which the code says one role. */
static void add_marked(const struct claiming *c, struct ash_claim claim, uint32_t role,
		       uint32_t entity)
{
	struct ash_claimed_role claimed = {.role = role,
					   .name = ash_entity_qualified(c->project->view, entity),
					   .place = claim.place};

	claim.severity = ASH_ERROR;
	ash_arena_push(c->arena, &claimed.entities, entity);
	ash_arena_push(c->arena, &claim.roles, claimed);
	ash_arena_push(c->arena, c->claims, claim);
}

static void add_annotation(const struct claiming *c, const struct ash_annotation *annotation)
{
	const struct ash_view *view = c->project->view;
	const char *text = ash_text(view, annotation->text);
	struct ash_claim claim = {.place = {.path = ash_file_path(view, annotation->file),
					    .line = annotation->line,
					    .column = annotation->column}};
	uint32_t role;

	if (strncmp(text, MARK, strlen(MARK)) != 0 ||
	    !read_mark(c, text + strlen(MARK), &claim, &role))
		return;
	if (annotation->entity != ASH_NONE &&
	    is_of_kind((enum ash_entity_kind)view->entities[annotation->entity].kind,
		       claim.pattern->roles.v[role].kind))
		add_marked(c, claim, role, annotation->entity);
	else
		cannot_play(c, &claim, role, "what is annotated here");
}

static bool is_near(uint32_t row_line, uint32_t line)
{
	return row_line == line || row_line == line + 1;
}

/* What is declared on the comment's line or the one below. */
static uint32_t entity_at(const struct claiming *c, const struct ash_directive *directive,
			  const char *kind)
{
	const struct ash_view *view = c->project->view;
	struct ash_span rows =
		ash_index_file_rows(c->project->index, ASH_RELATION_declaration, directive->file);

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		const struct ash_declaration *row = &view->declarations[i];

		if ((is_near(row->line, directive->line) ||
		     is_near(row->begin_line, directive->line)) &&
		    row->entity != ASH_NONE &&
		    is_of_kind((enum ash_entity_kind)view->entities[row->entity].kind, kind))
			return row->entity;
	}
	return ASH_NONE;
}

static void add_directive(const struct claiming *c, const struct ash_directive *directive)
{
	const struct ash_view *view = c->project->view;
	struct ash_claim claim = {.place = {.path = ash_file_path(view, directive->file),
					    .line = directive->line,
					    .column = directive->column}};
	uint32_t role, entity;

	if (strcmp(ash_text(view, directive->name), "pattern") != 0 ||
	    !read_mark(c, ash_text(view, directive->argument), &claim, &role))
		return;
	entity = entity_at(c, directive, claim.pattern->roles.v[role].kind);
	if (entity != ASH_NONE)
		add_marked(c, claim, role, entity);
	else
		cannot_play(c, &claim, role, "what is declared on this line or the next");
}

void ash_claims_find(struct ash_arena *arena, const struct ash_project *project,
		     const struct ash_patterns *patterns, struct ash_claims *claims,
		     struct ash_troubles *troubles)
{
	struct claiming c = {arena, project, patterns, claims, troubles};
	const struct ash_config *config = project->config;
	const struct ash_view *view = project->view;

	for (size_t i = 0; i < config->patterns.n; i++)
		add_configured(&c, &config->patterns.v[i]);
	for (uint32_t i = 0; i < view->n_annotations; i++)
		if (project->file_class[view->annotations[i].file] == ASH_CLASS_PROJECT)
			add_annotation(&c, &view->annotations[i]);
	for (uint32_t i = 0; i < view->n_directives; i++)
		if (project->file_class[view->directives[i].file] == ASH_CLASS_PROJECT)
			add_directive(&c, &view->directives[i]);
}
