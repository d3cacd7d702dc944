/* Printing instances; see patterns_print.h. */
#include "driver/patterns_print.h"

#include <string.h>

#include "facts/base/buf.h"
#include "report/json.h"

#define MOST_SHOWN 8u /* entities of one role, in text */

static struct ash_place place_of(const struct ash_project *project, uint32_t entity)
{
	struct ash_rows rows = ash_index_declarations(project->index, entity);
	uint32_t row = ash_index_definition(project->index, entity);
	struct ash_place place = {.path = ""};

	if (row == ASH_NONE && rows.n)
		row = rows.v[0];
	if (row != ASH_NONE) {
		place.path = ash_file_path(project->view, project->view->declarations[row].file);
		place.line = project->view->declarations[row].line;
	}
	return place;
}

/* ---- text ---- */

static void add_names(const struct ash_project *project, const struct ash_cast_members *members,
		      struct ash_buf *out)
{
	for (uint32_t i = 0; i < members->n && i < MOST_SHOWN; i++) {
		struct ash_place place = place_of(project, members->v[i]);

		ash_buf_addf(out, "%s%s", i ? ", " : "",
			     ash_entity_qualified(project->view, members->v[i]));
		if (place.line)
			ash_buf_addf(out, " (%s:%u)", place.path, place.line);
	}
	if (members->n > MOST_SHOWN)
		ash_buf_addf(out, " and %u more", members->n - MOST_SHOWN);
	ash_buf_addc(out, '\n');
}

static void add_evidence(const struct ash_project *project, const struct ash_evidence *evidence,
			 struct ash_buf *out)
{
	ash_buf_adds(out, "    ");
	if (evidence->weight)
		ash_buf_addf(out, "%+d %%: ", evidence->weight);
	ash_buf_adds(out, evidence->words);
	if (evidence->file < project->view->n_files && evidence->line != ASH_NONE)
		ash_buf_addf(out, " (%s:%u)", ash_file_path(project->view, evidence->file),
			     evidence->line);
	ash_buf_addc(out, '\n');
}

static bool has_same_members(const struct ash_cast_members *a, const struct ash_cast_members *b)
{
	return a->n == b->n && a->n && memcmp(a->v, b->v, a->n * sizeof *a->v) == 0;
}

/* A role "x_base" of those who play "x" tells nothing new: each is its own base. */
static bool repeats_another(const struct ash_instance *instance, size_t role)
{
	const char *name = instance->pattern->roles.v[role].name, *tail = strrchr(name, '_');

	for (size_t i = 0; i < role && tail && strcmp(tail, "_base") == 0; i++) {
		const char *other = instance->pattern->roles.v[i].name;

		if (strlen(other) == (size_t)(tail - name) &&
		    strncmp(other, name, strlen(other)) == 0)
			return has_same_members(&instance->roles[i], &instance->roles[role]);
	}
	return false;
}

/* The entity that plays the first main role, the one that an instance is known by, or ASH_NONE. */
static uint32_t known_by(const struct ash_instance *instance)
{
	uint32_t role = ash_pattern_role(instance->pattern, instance->pattern->main.v[0]);

	return instance->roles[role].n ? instance->roles[role].v[0] : ASH_NONE;
}

static void add_ingredient(const struct ash_project *project, const struct ash_instance *instance,
			   struct ash_buf *out)
{
	uint32_t entity = known_by(instance);

	if (entity == ASH_NONE)
		return;
	ash_buf_addf(out, "    made with %s '%s' (%s:%u)\n", instance->called,
		     ash_entity_qualified(project->view, entity),
		     ash_file_path(project->view, instance->file), instance->line);
}

static void add_instance(const struct ash_project *project, const struct ash_instance *instance,
			 struct ash_buf *out)
{
	int width = 0;

	ash_buf_addf(out, "%s:%u: %s, %d %%\n", ash_file_path(project->view, instance->file),
		     instance->line, instance->called, instance->confidence);
	for (size_t i = 0; i < instance->pattern->roles.n; i++) {
		int length = (int)strlen(instance->pattern->roles.v[i].name);

		if (instance->roles[i].n && !repeats_another(instance, i) && length > width)
			width = length;
	}
	for (size_t i = 0; i < instance->pattern->roles.n; i++) {
		if (!instance->roles[i].n || repeats_another(instance, i))
			continue;
		ash_buf_addf(out, "  %-*s ", width, instance->pattern->roles.v[i].name);
		add_names(project, &instance->roles[i], out);
	}
	for (size_t i = 0; i < instance->evidence.n; i++)
		add_evidence(project, &instance->evidence.v[i], out);
	for (size_t i = 0; i < instance->ingredients.n; i++)
		add_ingredient(project, instance->ingredients.v[i], out);
}

void ash_patterns_text(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out)
{
	for (size_t i = 0; i < instances->n; i++)
		add_instance(project, instances->v[i], out);
	if (!instances->n)
		ash_buf_adds(out, "no patterns\n");
}

/* ---- JSON ---- */

static void put_place(struct ash_json *json, const char *path, uint32_t line)
{
	if (!path[0] || line == ASH_NONE || !line)
		return;
	ash_json_string(json, "file", path);
	ash_json_number(json, "line", line);
}

static void put_members(struct ash_json *json, const struct ash_project *project, const char *role,
			const struct ash_cast_members *members)
{
	ash_json_array(json, role);
	for (uint32_t i = 0; i < members->n; i++) {
		struct ash_place place = place_of(project, members->v[i]);

		ash_json_object(json, NULL);
		ash_json_string(json, "name", ash_entity_qualified(project->view, members->v[i]));
		put_place(json, place.path, place.line);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void put_evidence(struct ash_json *json, const struct ash_project *project,
			 const struct ash_instance *instance)
{
	ash_json_array(json, "evidence");
	for (size_t i = 0; i < instance->evidence.n; i++) {
		const struct ash_evidence *evidence = &instance->evidence.v[i];

		ash_json_object(json, NULL);
		ash_json_string(json, "says", evidence->words);
		if (evidence->weight)
			ash_json_decimal(json, "weight", evidence->weight / 100.0, 2);
		put_place(json, ash_file_path(project->view, evidence->file), evidence->line);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void put_ingredients(struct ash_json *json, const struct ash_project *project,
			    const struct ash_instance *instance)
{
	if (!instance->ingredients.n)
		return;
	ash_json_array(json, "ingredients");
	for (size_t i = 0; i < instance->ingredients.n; i++) {
		const struct ash_instance *one = instance->ingredients.v[i];
		uint32_t entity = known_by(one);

		if (entity == ASH_NONE)
			continue;
		ash_json_object(json, NULL);
		ash_json_string(json, "pattern", one->called);
		ash_json_decimal(json, "confidence", one->confidence / 100.0, 2);
		ash_json_string(json, "name", ash_entity_qualified(project->view, entity));
		put_place(json, ash_file_path(project->view, one->file), one->line);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void put_strings(struct ash_json *json, const char *key, const struct ash_strings *strings)
{
	ash_json_array(json, key);
	for (size_t i = 0; i < strings->n; i++)
		ash_json_string(json, NULL, strings->v[i]);
	ash_json_array_end(json);
}

static void put_instance(struct ash_json *json, const struct ash_project *project,
			 const struct ash_instance *instance)
{
	const struct ash_pattern *pattern = instance->pattern;

	ash_json_object(json, NULL);
	ash_json_string(json, "pattern", instance->called);
	ash_json_string(json, "group", pattern->group);
	ash_json_decimal(json, "confidence", instance->confidence / 100.0, 2);
	put_place(json, ash_file_path(project->view, instance->file), instance->line);
	put_strings(json, "main", &pattern->main);
	ash_json_object(json, "roles");
	for (size_t i = 0; i < pattern->roles.n; i++)
		if (instance->roles[i].n)
			put_members(json, project, pattern->roles.v[i].name, &instance->roles[i]);
	ash_json_object_end(json);
	put_evidence(json, project, instance);
	put_ingredients(json, project, instance);
	ash_json_object_end(json);
}

void ash_patterns_json(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out)
{
	struct ash_json json = {.out = out};

	ash_json_array(&json, NULL);
	for (size_t i = 0; i < instances->n; i++)
		put_instance(&json, project, instances->v[i]);
	ash_json_array_end(&json);
	ash_buf_addc(out, '\n');
}

/* ---- YAML ---- */

/* Qualified names hold colons, templates blanks: always quoted. */
static void add_declaration(const struct ash_project *project, const struct ash_instance *instance,
			    struct ash_buf *out)
{
	const struct ash_pattern *pattern = instance->pattern;

	ash_buf_addf(out, "  - {is: %s", pattern->name);
	for (size_t i = 0; i < pattern->main.n; i++) {
		uint32_t role = ash_pattern_role(pattern, pattern->main.v[i]);

		if (instance->roles[role].n)
			ash_buf_addf(
				out, ", %s: \"%s\"", pattern->main.v[i],
				ash_entity_qualified(project->view, instance->roles[role].v[0]));
	}
	ash_buf_adds(out, "}");
	if (strcmp(instance->called, pattern->name) != 0)
		ash_buf_addf(out, " # or %s: nothing tells them apart", instance->called);
	ash_buf_addc(out, '\n');
}

void ash_patterns_yaml(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out)
{
	ash_buf_adds(out, instances->n ? "patterns:\n" : "patterns: []\n");
	for (size_t i = 0; i < instances->n; i++)
		add_declaration(project, instances->v[i], out);
}
