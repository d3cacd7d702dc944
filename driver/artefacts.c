/* Artefacts: where to look, and what both readers need; see artefacts.h. */
#include "driver/artefacts.h"

#include <stdlib.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

#define MOST_FOLDERS 64 /* a build that changes folders more often has its files in the first */

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), m = strlen(end);

	return n >= m && strcmp(text + n - m, end) == 0;
}

bool ash_is_object(const char *path)
{
	return ends_with(path, ".o") || ends_with(path, ".obj") || ends_with(path, ".lo");
}

enum ash_artefact_kind ash_artefact_kind_of(const char *path)
{
	const char *base = ash_path_base(path), *so = strstr(base, ".so");

	if (ends_with(base, ".a") || ends_with(base, ".lib"))
		return ASH_ARTEFACT_ARCHIVE;
	if ((so && (so[3] == '\0' || so[3] == '.')) || ends_with(base, ".dylib") ||
	    ends_with(base, ".dll") || ends_with(base, ".pyd"))
		return ASH_ARTEFACT_SHARED;
	return ASH_ARTEFACT_PROGRAM;
}

const char *ash_compile_output(struct ash_arena *arena, const struct ash_compile *compile)
{
	const char *output = compile->output;

	for (uint32_t i = 1; i + 1 < compile->n_argv && !*output; i++)
		if (strcmp(compile->argv[i], "-o") == 0)
			output = compile->argv[i + 1];
	return *output ? ash_path_resolve(arena, compile->directory, output) : "";
}

/* As a unit row names its object. */
static const char *object_name(const struct ash_artefact_reading *reading, const char *path)
{
	if (ash_path_inside(reading->root, path))
		return ash_path_relative(reading->root, path);
	return ash_path_relative(reading->folder, path);
}

/* Objects of one artefact, those of its archives too. */
static void spell_out(const struct ash_artefact_reading *reading, const struct ash_map *paths,
		      const struct ash_strings *inputs, uint32_t depth, struct ash_artefact *out)
{
	for (size_t i = 0; i < inputs->n; i++) {
		const char *input = inputs->v[i];
		const uint32_t *other = ash_map_get(paths, input, strlen(input));
		struct ash_strings *objects = &out->objects;

		if (ash_is_object(input))
			ash_arena_push(reading->arena, objects, object_name(reading, input));
		else if (other && depth > 0)
			spell_out(reading, paths, &reading->found.v[*other].inputs, depth - 1, out);
	}
}

static void finish(struct ash_artefact_reading *reading, struct ash_artefacts *artefacts)
{
	struct ash_map paths = {0};

	for (size_t i = 0; i < reading->found.n; i++) {
		const char *path = reading->found.v[i].path;

		ash_map_put(&paths, path, strlen(path), (uint32_t)i, NULL);
	}
	for (size_t i = 0; i < reading->found.n; i++) {
		const struct ash_raw_artefact *raw = &reading->found.v[i];
		struct ash_artefact artefact = {
			.name = ash_path_relative(reading->folder, raw->path), .kind = raw->kind};

		/* an archive of archives of archives is nobody's */
		spell_out(reading, &paths, &raw->inputs, 2, &artefact);
		ash_arena_push(reading->arena, artefacts, artefact);
	}
	ash_map_release(&paths);
}

static void read_folder(struct ash_arena *arena, const char *root, const char *folder,
			const struct ash_compiles *compiles, struct ash_artefacts *artefacts)
{
	struct ash_artefact_reading reading = {.arena = arena, .root = root, .folder = folder};

	if (ash_build_ninja_read(&reading) || ash_file_api_read(&reading, compiles))
		finish(&reading, artefacts);
	for (size_t i = 0; i < reading.found.n; i++)
		ash_vec_release(&reading.found.v[i].inputs);
	ash_vec_release(&reading.found);
}

static int by_name(const void *a, const void *b)
{
	const struct ash_artefact *x = a, *y = b;

	return strcmp(x->name, y->name);
}

void ash_artefacts_find(struct ash_arena *arena, const char *root, const char *database,
			const struct ash_compiles *compiles, struct ash_artefacts *artefacts)
{
	struct ash_map seen = {0};
	const char *folder = ash_path_folder(arena, database);

	ash_map_put(&seen, folder, strlen(folder), 0, NULL);
	read_folder(arena, root, folder, compiles, artefacts);
	for (size_t i = 0; i < compiles->n && seen.n < MOST_FOLDERS; i++) {
		const char *directory = compiles->v[i].directory;
		bool fresh;

		if (i > 0 && strcmp(directory, compiles->v[i - 1].directory) == 0)
			continue;
		folder = ash_path_canonical(arena, "/", directory);
		ash_map_put(&seen, folder, strlen(folder), 0, &fresh);
		if (fresh)
			read_folder(arena, root, folder, compiles, artefacts);
	}
	ash_map_release(&seen);
	if (artefacts->n > 0)
		qsort(artefacts->v, artefacts->n, sizeof *artefacts->v, by_name);
}
