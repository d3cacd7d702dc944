/* Passes find-root, read-config and choose-tools: all that is decided before anything is parsed. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "checks/ask/sql_rule.h"
#include "checks/pattern/claim.h"
#include "checks/pattern/library.h"
#include "driver/command_line.h"
#include "driver/session.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

bool ash_pass_find_root(struct ash_session *session)
{
	struct ash_root_wish wish = {session->settings->root, session->settings->config,
				     session->here};
	struct ash_buf why = {0};
	const char *start = session->here;
	bool found;

	if (session->database) {
		found = ash_root_of_database(&session->arena, &wish, session->database,
					     &session->compiles, &session->root, &why);
	} else {
		if (session->settings->facts.n)
			start = ash_path_canonical(&session->arena, session->here,
						   session->settings->facts.v[0]);
		found = ash_root_of_facts(&session->arena, &wish, start, session->main_file,
					  &session->root, &why);
	}
	if (!found)
		ash_session_refuse(session, "%s", ash_buf_text(&why));
	ash_buf_release(&why);
	return found;
}

/* What ashlar.yaml asks in SQL, and the patterns it speaks of, must be known before parsing. */
static bool questions_are_good(struct ash_session *session)
{
	const struct ash_config *config = session->config;
	struct ash_patterns patterns = {0};
	bool good = ash_sql_rules_good(&session->arena, config, &session->troubles);

	if (!config->patterns.n && !config->detected_patterns.n && !config->pattern_files.n)
		return good;
	ash_patterns_load(&session->arena, config, &patterns, &session->troubles);
	return !ash_troubles_have_error(&session->troubles) &&
	       ash_claims_good(&session->arena, config, &patterns, &session->troubles) && good;
}

bool ash_pass_read_config(struct ash_session *session)
{
	session->config =
		ash_config_load(&session->arena, session->root.config, session->root.folder,
				&session->findings, &session->troubles);
	ash_session_say(session, "root %s, configuration %s", session->root.folder,
			session->root.config ? session->root.config : "none");
	if (ash_troubles_have_error(&session->troubles) ||
	    !questions_are_good(session))
		return ash_session_stop(session, ASH_EXIT_USAGE);
	return true;
}

/* The FILE operands, canonical, and which of them named a unit. */
struct wanted {
	const char **paths;
	bool *used;
	size_t n;
};

static struct wanted read_operands(struct ash_session *session)
{
	const struct ash_strings *files = &session->settings->files;
	struct wanted wanted = {
		.paths = ash_arena_array(&session->arena, files->n + 1, sizeof(char *)),
		.used = ash_arena_array(&session->arena, files->n + 1, sizeof(bool)),
		.n = files->n};

	for (size_t i = 0; i < files->n; i++)
		wanted.paths[i] = ash_path_canonical(&session->arena, session->here, files->v[i]);
	return wanted;
}

/* Is the unit asked for: no FILE operands, or one of them is its file or a folder around it? */
static bool asked_for(const struct ash_compile *compile, struct wanted *wanted)
{
	bool asked = wanted->n == 0;

	for (size_t i = 0; i < wanted->n; i++)
		if (ash_path_inside(wanted->paths[i], compile->file))
			wanted->used[i] = asked = true;
	return asked;
}

/* Complains about the first FILE operand that is no unit; false when there is one. */
static bool all_files_used(struct ash_session *session, const struct wanted *wanted)
{
	for (size_t i = 0; i < wanted->n; i++)
		if (!wanted->used[i])
			return ash_session_refuse(session,
						  "no unit of '%s' in '%s'; name a source file or "
						  "folder that the build compiles",
						  session->settings->files.v[i], session->database);
	return true;
}

static bool list_tasks(struct ash_session *session)
{
	const struct ash_compiles *compiles = &session->compiles;
	struct wanted wanted = read_operands(session);

	for (size_t i = 0; i < compiles->n; i++) {
		struct ash_task task = {.compile = &compiles->v[i]};

		if (!asked_for(task.compile, &wanted))
			continue;
		task.name = ash_path_relative(session->root.folder, task.compile->file);
		ash_vec_push(&session->tasks, task);
	}
	session->restricted = session->tasks.n < compiles->n;
	return all_files_used(session, &wanted);
}

static void add_word(struct ash_buf *key, const char *word)
{
	ash_buf_add(key, word, strlen(word) + 1);
}

/* What tells the worker's builds apart without reading 100 MB: its time and size. */
static void add_worker(struct ash_buf *key, const char *worker)
{
	struct stat status;

	if (stat(worker, &status) == 0)
		ash_buf_addf(key, "%lld.%ld %lld", (long long)status.st_mtim.tv_sec,
			     status.st_mtim.tv_nsec, (long long)status.st_size);
	add_word(key, worker);
}

static void set_hashes(const struct ash_session *session, const struct ash_buf *tools,
		       struct ash_task *task)
{
	struct ash_buf command = {0}, key = {0};

	for (uint32_t i = 0; i < task->n_argv; i++)
		add_word(&command, task->argv[i]);
	task->command_hash = ash_hash(ash_buf_text(&command), command.size);
	ash_buf_add(&key, tools->data, tools->size);
	add_word(&key, session->root.folder);
	add_word(&key, task->compile->directory);
	add_word(&key, task->compile->file);
	add_word(&key, task->compile->output);
	ash_buf_add(&key, ash_buf_text(&command), command.size);
	task->key = ash_hash(key.data, key.size);
	ash_buf_release(&command);
	ash_buf_release(&key);
}

static int by_name(const void *a, const void *b)
{
	const struct ash_task *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	if (order == 0)
		order = (x->command_hash > y->command_hash) - (x->command_hash < y->command_hash);
	return order ? order : (x->key > y->key) - (x->key < y->key);
}

static bool choose_toolchain(struct ash_session *session)
{
	struct ash_buf why = {0};
	bool chosen = ash_toolchain_choose(&session->arena, session->settings->llvm,
					   &session->compiles, &session->toolchain, &why);

	if (!chosen)
		ash_session_refuse(session, "%s", ash_buf_text(&why));
	ash_buf_release(&why);
	return chosen;
}

bool ash_pass_choose_tools(struct ash_session *session)
{
	struct ash_buf tools = {0};

	if (!session->database)
		return true;
	if (!list_tasks(session) || !choose_toolchain(session))
		return false;
	add_word(&tools, ASHLAR_VERSION);
	add_worker(&tools, session->toolchain.worker);
	for (size_t i = 0; i < session->tasks.n; i++) {
		ash_command_line_prepare(&session->arena, session->toolchain.llvm,
					 &session->tasks.v[i]);
		set_hashes(session, &tools, &session->tasks.v[i]);
	}
	ash_buf_release(&tools);
	if (session->tasks.n)
		qsort(session->tasks.v, session->tasks.n, sizeof *session->tasks.v, by_name);
	return true;
}
