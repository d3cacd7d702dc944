/*
 * Membership: project files belong by `files` and `api`; files from elsewhere by `external`,
 * whose globs are tried below every folder, since nobody can know where a library is installed.
 * What is left after that belongs by `rest`.
 */
#include "checks/member.h"

#include <string.h>

#include "facts/base/path.h"

const struct ash_glob *ash_globs_match(const struct ash_globs *globs, const char *path)
{
	for (size_t i = 0; i < globs->n; i++)
		if (ash_glob_match(globs->v[i].pattern, path))
			return &globs->v[i];
	return NULL;
}

/* "openssl/ssl.h" and "ssl.h" of "/usr/include/openssl/ssl.h", and all between. */
static const struct ash_glob *match_tail(const struct ash_globs *globs, const char *path)
{
	const char *tail = path;

	while (globs->n && tail) {
		const struct ash_glob *glob = ash_globs_match(globs, tail);

		if (glob)
			return glob;
		tail = strchr(tail, '/');
		tail = tail ? tail + 1 : NULL;
	}
	return NULL;
}

const struct ash_glob *ash_component_takes(const struct ash_component *component, const char *path,
					   enum ash_file_class file_class)
{
	const struct ash_glob *glob = NULL;

	if (file_class != ASH_CLASS_SYSTEM) {
		glob = ash_globs_match(&component->files, path);
		glob = glob ? glob : ash_globs_match(&component->api, path);
	}
	if (!glob && (file_class == ASH_CLASS_SYSTEM || file_class == ASH_CLASS_VENDORED))
		glob = match_tail(&component->external, path);
	return glob;
}

const struct ash_glob *ash_component_keeps(const struct ash_component *component, const char *path,
					   enum ash_file_class file_class)
{
	return file_class == ASH_CLASS_SYSTEM ? NULL : ash_globs_match(&component->rest, path);
}

uint32_t ash_component_of(const struct ash_config *config, const char *path,
			  enum ash_file_class file_class)
{
	for (uint32_t c = 0; c < config->components.n; c++)
		if (ash_component_takes(&config->components.v[c], path, file_class))
			return c;
	for (uint32_t c = 0; c < config->components.n; c++)
		if (ash_component_keeps(&config->components.v[c], path, file_class))
			return c;
	return ASH_NONE;
}
