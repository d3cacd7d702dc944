/* ashlar query: SQL over the merged facts, read-only. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "driver/inspect.h"
#include "driver/rows.h"
#include "facts/database.h"

static const char *const formats[] = {"tsv", "json", "table", NULL};

static const struct ash_flag flags[] = {
	ASH_UNIT_SETTINGS,
	ASH_SETTING_CHOICE(query_format, "format", formats, "FORMAT",
			   "tsv (default, with a row of names), json or table"),
	ASH_SETTING(ASH_FLAG_TEXT, database, "database", 0, "FILE",
		    "also keep the facts as an SQLite database"),
	{0}};

static const char *file_class(const void *context, uint32_t file)
{
	const struct ash_project *project = context;

	return ash_file_class_name(project->file_class[file]);
}

/* What a question may do: read. No writing, no attaching, no pragma that changes things. */
static int authorize(void *context, int action, const char *a, const char *b, const char *c,
		     const char *d)
{
	(void)context, (void)a, (void)b, (void)c, (void)d;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_FUNCTION:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	default:
		return SQLITE_DENY;
	}
}

static int complain(const struct ash_session *session, const char *what)
{
	(void)session;
	fprintf(stderr, "ashlar query: %s\n", what);
	return ASH_EXIT_USAGE;
}

static int ask(struct ash_session *session, sqlite3 *database, const char *sql)
{
	enum ash_query_format format = (enum ash_query_format)session->settings->query_format;
	sqlite3_stmt *statement = NULL;
	struct ash_buf out = {0};
	const char *rest = "";
	bool good;
	int code = session->exit_code;

	sqlite3_set_authorizer(database, authorize, NULL);
	good = sqlite3_prepare_v2(database, sql, -1, &statement, &rest) == SQLITE_OK;
	if (good && !statement)
		code = complain(session, "there is no SQL in the question");
	else if (good && rest[strspn(rest, " \t\r\n;")])
		code = complain(session, "one statement at a time, please");
	else if (!good || ash_rows_print(statement, format, &out) != SQLITE_DONE)
		code = complain(session, sqlite3_errmsg(database));
	else
		code = ash_command_print(&out, code);
	sqlite3_finalize(statement);
	ash_buf_release(&out);
	return code;
}

/* The facts as a database: in memory, or in the file that the person wants to keep. */
static sqlite3 *open_database(struct ash_session *session, const struct ash_project *project)
{
	const char *file = session->settings->database;
	const struct ash_view *view = &session->facts.view;
	sqlite3 *database = NULL;
	char why[512] = "";
	int bad = 0;

	if (file)
		bad = ash_database_write(view, file_class, project, file, why, sizeof why);
	if (!bad && sqlite3_open_v2(file ? file : ":memory:", &database,
				    file ? SQLITE_OPEN_READONLY
					 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY,
				    NULL) != SQLITE_OK) {
		snprintf(why, sizeof why, "%s", sqlite3_errmsg(database));
		bad = -1;
	}
	if (!bad && !file)
		bad = ash_database_fill(database, view, file_class, project, why, sizeof why);
	if (!bad)
		return database;
	complain(session, why);
	sqlite3_close(database);
	return NULL;
}

static int answer(struct ash_session *session, const char *sql)
{
	sqlite3 *database = open_database(session, session->project);
	int code;

	if (!database)
		return ASH_EXIT_USAGE;
	code = ask(session, database, sql);
	sqlite3_close(database);
	return code;
}

static int query(const struct ash_command *command, struct ash_settings *settings)
{
	struct ash_session session;
	const char *sql;
	int code;

	if (settings->files.n == 0)
		return ash_command_refuse(command, "what is the question? See 'ashlar explain "
						   "views'");
	sql = settings->files.v[--settings->files.n];
	ash_session_init(&session, settings);
	if (ash_inspect(&session, false))
		session.exit_code = answer(&session, sql);
	code = session.exit_code;
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct ash_settings settings = ASH_SETTINGS_DEFAULT;
	bool done;
	int code = ash_command_parse(command, argc, argv, &settings, &settings.files, &done);

	if (!done)
		code = query(command, &settings);
	ash_settings_release(&settings);
	return code;
}

const struct ash_command ash_command_query = {
	.name = "query",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...] [FILE...] 'SQL'",
	.summary = "ask the facts in SQL; 'ashlar explain views' names the views",
	.examples = "The ten longest functions:\n"
		    "  ashlar query -p build --format table \\\n"
		    "    'SELECT lines, name FROM v_function ORDER BY lines DESC LIMIT 10'\n"
		    "Keep the facts as a database for other tools:\n"
		    "  ashlar query -p build --database facts.db 'SELECT * FROM unit'\n",
	.flags = flags,
	.run = run,
};
