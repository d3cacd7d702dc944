/* Reading all definitions; see library.h. */
#include "checks/pattern/library.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/pattern/embedded.h"
#include "facts/base/buf.h"
#include "facts/base/path.h"

/* Reading says what is wrong as findings; a definition that is wrong stops the run. */
static void tell(const struct ash_findings *findings, struct ash_troubles *troubles)
{
	for (size_t i = 0; i < findings->n; i++)
		ash_trouble_add(troubles, ASH_ERROR, findings->v[i]->place, "%s",
				findings->v[i]->message);
}

static void read_text(struct ash_arena *arena, const struct ash_embedded *file, bool own,
		      struct ash_patterns *patterns, struct ash_troubles *troubles)
{
	struct ash_config nothing = {0};
	struct ash_findings findings = {.arena = arena};
	struct ash_reading reading = {
		.arena = arena, .config = &nothing, .findings = &findings, .troubles = troubles};
	const struct ash_yaml *root =
		ash_yaml_read(arena, file->bytes, file->n, file->name, troubles);

	if (root)
		ash_pattern_read(&reading, root, own, patterns);
	tell(&findings, troubles);
	ash_findings_release(&findings);
}

static void read_file(struct ash_arena *arena, const struct ash_config *config,
		      const struct ash_glob *from, const char *path, struct ash_patterns *patterns,
		      struct ash_troubles *troubles)
{
	struct ash_buf bytes = {0};
	struct ash_embedded file = {.name = ash_arena_copy(arena, ash_path_relative(config->root, path))};

	if (ash_buf_read_file(&bytes, path) != 0)
		ash_trouble_add(troubles, ASH_ERROR, from->place, "cannot read '%s': %s",
				file.name, strerror(errno));
	else {
		file.bytes = ash_buf_text(&bytes);
		file.n = bytes.size;
		read_text(arena, &file, true, patterns, troubles);
	}
	ash_buf_release(&bytes);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The .yaml files of a folder, sorted; none when it is no folder. */
static struct ash_strings list_folder(struct ash_arena *arena, const char *path)
{
	struct ash_strings names = {0};
	DIR *folder = opendir(path);

	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		size_t n = strlen(entry->d_name);

		if (n > 5 && strcmp(entry->d_name + n - 5, ".yaml") == 0)
			ash_arena_push(arena, &names,
				       ash_arena_printf(arena, "%s/%s", path, entry->d_name));
	}
	if (folder)
		closedir(folder);
	if (names.n)
		qsort(names.v, names.n, sizeof *names.v, by_text);
	return names;
}

static void read_own(struct ash_arena *arena, const struct ash_config *config,
		     struct ash_patterns *patterns, struct ash_troubles *troubles)
{
	for (size_t i = 0; i < config->pattern_files.n; i++) {
		const struct ash_glob *from = &config->pattern_files.v[i];
		const char *path = ash_path_resolve(arena, config->root, from->pattern);
		struct ash_strings names = list_folder(arena, path);

		if (!names.n)
			read_file(arena, config, from, path, patterns, troubles);
		for (size_t k = 0; k < names.n; k++)
			read_file(arena, config, from, names.v[k], patterns, troubles);
	}
}

void ash_patterns_load(struct ash_arena *arena, const struct ash_config *config,
		       struct ash_patterns *patterns, struct ash_troubles *troubles)
{
	for (size_t i = 0; i < ash_n_embedded_patterns; i++)
		read_text(arena, &ash_embedded_patterns[i], false, patterns, troubles);
	if (config)
		read_own(arena, config, patterns, troubles);
}
