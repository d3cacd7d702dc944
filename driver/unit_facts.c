/* Unit facts: from the cache when there is a database, else from the carriers that were named. */
#include "driver/unit_facts.h"

#include "driver/session.h"
#include "facts/base/path.h"
#include "facts/carrier.h"

struct hearing {
	ash_witness_fn *hear;
	void *listener;
};

static void pass_on(void *context, const char *name, const struct ash_facts *facts, const char *why)
{
	const struct hearing *hearing = context;

	(void)name;
	(void)why; /* said when it was merged */
	if (facts)
		hearing->hear(hearing->listener, &facts->view);
}

static void from_carriers(const struct ash_strings *paths, struct hearing *hearing)
{
	for (size_t i = 0; i < paths->n; i++)
		(void)ash_carrier_read(paths->v[i], pass_on, hearing);
}

static void from_tasks(const struct ash_tasks *tasks, const struct hearing *hearing)
{
	for (size_t i = 0; i < tasks->n; i++) {
		struct ash_facts facts;
		char why[256];

		if (!tasks->v[i].facts_path || tasks->v[i].state == ASH_TASK_FAILED ||
		    ash_facts_open(&facts, tasks->v[i].facts_path, why, sizeof why) != 0)
			continue;
		hearing->hear(hearing->listener, &facts.view);
		ash_facts_release(&facts);
	}
}

static void each_unit(void *context, ash_witness_fn *hear, void *listener)
{
	const struct ash_session *session = context;
	struct hearing hearing = {hear, listener};

	if (session->database) {
		from_tasks(&session->tasks, &hearing);
		return;
	}
	from_carriers(&session->settings->facts, &hearing);
	from_carriers(&session->settings->files, &hearing);
}

static bool read_text(void *context, const char *path, struct ash_buf *text)
{
	const struct ash_session *session = context;
	struct ash_arena scratch = {0};
	bool read = ash_buf_read_file(text,
				      ash_path_resolve(&scratch, session->root.folder, path)) == 0;

	ash_arena_release(&scratch);
	return read;
}

struct ash_witness ash_unit_facts(struct ash_session *session)
{
	return (struct ash_witness){
		.context = session, .each_unit = each_unit, .read_text = read_text};
}
