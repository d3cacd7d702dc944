/*
 * CMake's File API: the reply to a codemodel query, if somebody asked (cmake --build's IDEs do, or
 * a file .cmake/api/v1/query/codemodel-v2). Targets list sources, not objects: an object is known
 * by its source and by the folder "<target>.dir" that CMake gives every target.
 */
#include <dirent.h>
#include <jansson.h>
#include <string.h>

#include "driver/artefacts.h"
#include "facts/base/path.h"

#define REPLY "/.cmake/api/v1/reply/"

struct reply {
	struct ash_artefact_reading *reading;
	const struct ash_compiles *compiles;
	const char *source; /* CMake's source folder, absolute */
};

static const char *text_of(const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text ? text : "";
}

static json_t *load(struct ash_artefact_reading *reading, const char *name)
{
	return json_load_file(
		ash_arena_printf(reading->arena, "%s" REPLY "%s", reading->folder, name), 0, NULL);
}

/* The newest reply has the greatest name. */
static const char *index_name(struct ash_artefact_reading *reading)
{
	DIR *folder = opendir(ash_arena_printf(reading->arena, "%s" REPLY, reading->folder));
	const char *newest = NULL;
	const struct dirent *entry;

	if (!folder)
		return NULL;
	while ((entry = readdir(folder)) != NULL)
		if (strncmp(entry->d_name, "index-", 6) == 0 &&
		    (!newest || strcmp(entry->d_name, newest) > 0))
			newest = ash_arena_copy(reading->arena, entry->d_name);
	closedir(folder);
	return newest;
}

/* The file that holds the object of that kind ("codemodel"). */
static json_t *load_codemodel(struct ash_artefact_reading *reading)
{
	const char *name = index_name(reading);
	json_t *index = name ? load(reading, name) : NULL, *model = NULL;
	const json_t *objects = json_object_get(index, "objects");

	for (size_t i = 0; i < json_array_size(objects) && !model; i++) {
		const json_t *object = json_array_get(objects, i);

		if (strcmp(text_of(object, "kind"), "codemodel") == 0)
			model = load(reading, text_of(object, "jsonFile"));
	}
	json_decref(index);
	return model;
}

static bool kind_of_type(const char *type, enum ash_artefact_kind *kind)
{
	static const char *const types[] = {[ASH_ARTEFACT_PROGRAM] = "EXECUTABLE",
					    [ASH_ARTEFACT_SHARED] = "SHARED_LIBRARY",
					    [ASH_ARTEFACT_ARCHIVE] = "STATIC_LIBRARY"};

	if (strcmp(type, "MODULE_LIBRARY") == 0)
		type = types[ASH_ARTEFACT_SHARED];
	for (int i = ASH_ARTEFACT_PROGRAM; i <= ASH_ARTEFACT_ARCHIVE; i++)
		if (strcmp(type, types[i]) == 0) {
			*kind = (enum ash_artefact_kind)i;
			return true;
		}
	return false;
}

/* The output of the command that compiles `source` for the target, or NULL. */
static const char *object_of(const struct reply *reply, const char *source, const char *folder)
{
	for (size_t i = 0; i < reply->compiles->n; i++) {
		const struct ash_compile *compile = &reply->compiles->v[i];
		const char *output = ash_compile_output(reply->reading->arena, compile);

		if (strcmp(compile->file, source) == 0 && strstr(output, folder))
			return output;
	}
	return NULL;
}

static void add_objects(const struct reply *reply, const json_t *target, struct ash_strings *inputs)
{
	struct ash_arena *arena = reply->reading->arena;
	const json_t *sources = json_object_get(target, "sources");
	const char *folder = ash_arena_printf(arena, "/%s.dir/", text_of(target, "name"));

	for (size_t i = 0; i < json_array_size(sources); i++) {
		const json_t *source = json_array_get(sources, i);
		const char *object;

		if (!json_object_get(source, "compileGroupIndex"))
			continue; /* a header */
		object = object_of(
			reply, ash_path_canonical(arena, reply->source, text_of(source, "path")),
			folder);
		if (object)
			ash_vec_push(inputs, object);
	}
}

/* Archives stand on the link line, relative to the build folder. */
static void add_archives(const struct reply *reply, const json_t *target,
			 struct ash_strings *inputs)
{
	const json_t *parts = json_object_get(json_object_get(target, "link"), "commandFragments");

	for (size_t i = 0; i < json_array_size(parts); i++) {
		const json_t *part = json_array_get(parts, i);
		const char *text = text_of(part, "fragment");

		if (strcmp(text_of(part, "role"), "libraries") == 0 &&
		    ash_artefact_kind_of(text) == ASH_ARTEFACT_ARCHIVE)
			ash_vec_push(inputs, ash_path_resolve(reply->reading->arena,
							      reply->reading->folder, text));
	}
}

static void add_target(const struct reply *reply, const json_t *target)
{
	struct ash_artefact_reading *reading = reply->reading;
	const json_t *made = json_array_get(json_object_get(target, "artifacts"), 0);
	struct ash_raw_artefact artefact = {0};

	if (!made || !kind_of_type(text_of(target, "type"), &artefact.kind))
		return;
	artefact.path = ash_path_resolve(reading->arena, reading->folder, text_of(made, "path"));
	add_objects(reply, target, &artefact.inputs);
	add_archives(reply, target, &artefact.inputs);
	ash_vec_push(&reading->found, artefact);
}

bool ash_file_api_read(struct ash_artefact_reading *reading, const struct ash_compiles *compiles)
{
	json_t *model = load_codemodel(reading);
	const json_t *first, *targets;
	struct reply reply = {.reading = reading, .compiles = compiles};

	if (!model)
		return false;
	reply.source =
		ash_arena_copy(reading->arena, text_of(json_object_get(model, "paths"), "source"));
	/* the compile database too knows one configuration only */
	first = json_array_get(json_object_get(model, "configurations"), 0);
	targets = json_object_get(first, "targets");
	for (size_t i = 0; i < json_array_size(targets); i++) {
		json_t *target = load(reading, text_of(json_array_get(targets, i), "jsonFile"));

		if (target)
			add_target(&reply, target);
		json_decref(target);
	}
	json_decref(model);
	return true;
}
