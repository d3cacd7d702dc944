/* Pass list-units: from a compile database, or from the fact files that a build left behind. */
#include <errno.h>
#include <string.h>

#include "driver/session.h"
#include "facts/base/path.h"
#include "facts/carrier.h"

static bool list_database(struct ash_session *session)
{
	const char *build = session->settings->build;

	session->database = ash_compile_database_find(&session->arena, session->here, build);
	if (!session->database && build)
		return ash_session_refuse(session,
					  "no compile database: there is no '%s'; give --build the "
					  "build folder or a " ASH_COMPILE_DATABASE,
					  build);
	if (!session->database)
		return ash_session_refuse(
			session, "no " ASH_COMPILE_DATABASE " in ., build or out, here or above; "
				 "CMake writes one with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other "
				 "builds through 'bear -- make'");
	if (!ash_compile_database_read(&session->arena, session->database, &session->compiles,
				       &session->troubles))
		return ash_session_stop(session, ASH_EXIT_USAGE);
	if (session->compiles.n == 0)
		return ash_session_refuse(session,
					  "the compile database '%s' lists no C or C++ unit",
					  session->database);
	return true;
}

static void add_failure(struct ash_session *session, const char *name, const char *why)
{
	struct ash_unit_failure failure = {.file = ash_arena_copy(&session->arena, name),
					   .reason = ash_arena_copy(&session->arena, why)};

	ash_vec_push(&session->report.failures, failure);
}

/* The main file of the first unit that has one inside its root. */
static const char *main_file(const struct ash_view *view)
{
	for (uint32_t i = 0; i < view->n_units; i++) {
		const char *path = ash_file_path(view, view->units[i].file);

		if (path[0] && path[0] != '/')
			return path;
	}
	return "";
}

static void found(void *context, const char *name, const struct ash_facts *facts, const char *why)
{
	struct ash_session *session = context;

	if (!facts) {
		add_failure(session, name, why);
		return;
	}
	session->n_fact_files++;
	if (!session->main_file[0])
		session->main_file = ash_arena_copy(&session->arena, main_file(&facts->view));
	ash_merge_add(session->merge, facts);
}

static void read_carriers(struct ash_session *session, const struct ash_strings *paths)
{
	for (size_t i = 0; i < paths->n; i++) {
		int n = ash_carrier_read(paths->v[i], found, session);

		if (n < 0)
			add_failure(session, paths->v[i],
				    ash_arena_printf(&session->arena, "cannot be read: %s",
						     strerror(errno)));
	}
}

bool ash_pass_list_units(struct ash_session *session)
{
	const struct ash_settings *settings = session->settings;

	if (settings->facts.n == 0)
		return list_database(session);
	if (settings->build)
		return ash_session_refuse(session, "--build and --facts exclude each other: one "
						   "parses, the other reads what was parsed");
	read_carriers(session, &settings->facts);
	read_carriers(session, &settings->files);
	if (session->n_fact_files == 0 && session->report.failures.n == 0)
		return ash_session_refuse(session,
					  "no facts in '%s'; compile with the plugin "
					  "first, or give --build instead",
					  settings->facts.v[0]);
	return true;
}
