/*
 * Pass locate: are the sources of fact files where the root says? Facts carry paths relative to the
 * root they were made for, not that root; when they are read elsewhere, or were made for several
 * roots, their paths mean other files than they seem to. That is said, once.
 */
#include <unistd.h>

#include "driver/session.h"

struct presence {
	uint32_t units, missing; /* units whose main file has a path relative to the root */
	const char *first;       /* the first that is missing */
};

static struct presence look(struct ash_session *session, const struct ash_view *view)
{
	struct presence seen = {0};

	for (uint32_t i = 0; i < view->n_units; i++) {
		const char *path = ash_file_path(view, view->units[i].file);

		if (path[0] == '\0' || path[0] == '/')
			continue;
		seen.units++;
		if (access(ash_arena_printf(&session->arena, "%s/%s", session->root.folder, path),
			   F_OK) == 0)
			continue;
		if (seen.missing++ == 0)
			seen.first = path;
	}
	return seen;
}

bool ash_pass_locate(struct ash_session *session)
{
	const struct ash_place nowhere = {.path = ""};
	struct presence seen;

	if (session->database)
		return true;
	seen = look(session, &session->facts.view);
	session->adrift = seen.units > 0 && seen.missing == seen.units;
	if (session->adrift)
		ash_trouble_add(
			&session->troubles, ASH_WARNING, nowhere,
			"the sources of these facts, such as '%s', are not below '%s'; name "
			"the folder that they are below with --root",
			seen.first, session->root.folder);
	else if (seen.missing)
		ash_trouble_add(
			&session->troubles, ASH_WARNING, nowhere,
			"%u of %u sources, such as '%s', are not below '%s': they are gone, or "
			"were compiled for another root, and then findings mix files up; "
			"with an " ASH_CONFIG_FILE " at the top of the project all compiles "
			"have one root",
			seen.missing, seen.units, seen.first, session->root.folder);
	return true;
}
