/* People's own rules in SQL; see sql_rule.h. */
#include "checks/ask/sql_rule.h"

#include <string.h>

#include "checks/config_read.h"
#include "checks/custom/sql.h"
#include "facts/base/buf.h"

#define MOST_FINDINGS 10000u /* of one entry: more is a mistake in the query */
#define MOST_COLUMNS  64u

/* A query being asked, and which of its columns mean something. */
struct asking {
	const struct ash_contract *contract;
	struct ash_question *question;
	uint32_t file, line, column, entity;
};

/* ---- before there are facts ---- */

/* The next {name} of a message from *at on; false: there is none. `{{` is no name. */
static bool next_name(const char **at, const char **name, size_t *length)
{
	const char *open = *at;

	while ((open = strchr(open, '{')) && open[1] == '{')
		open += 2;
	if (!open || !strchr(open, '}'))
		return false;
	*name = open + 1;
	*length = (size_t)(strchr(open, '}') - open) - 1;
	*at = open + *length + 2;
	return true;
}

static const char *suggest(struct ash_arena *arena, const struct ash_question *question,
			   const char *name)
{
	const char *names[MOST_COLUMNS];
	uint32_t n = ash_question_columns(question);

	n = n < MOST_COLUMNS ? n : MOST_COLUMNS;
	for (uint32_t i = 0; i < n; i++)
		names[i] = ash_question_column(question, i);
	return ash_suggestion(arena, name, names, n);
}

static bool has_place(const struct ash_contract *contract, const struct ash_question *question,
		      struct ash_troubles *troubles)
{
	static const char *const needed[] = {"file", "line"};

	for (size_t i = 0; i < 2; i++)
		if (ash_question_find(question, needed[i]) == ASH_NONE) {
			ash_trouble_add(troubles, ASH_ERROR, contract->sql->place,
					"the query of rule '%s' has no column '%s'; its findings "
					"need a place: SELECT ... AS file, ... AS line",
					contract->id, needed[i]);
			return false;
		}
	return true;
}

static bool names_columns(struct ash_arena *arena, const struct ash_contract *contract,
			  const struct ash_question *question, struct ash_troubles *troubles)
{
	const char *text = contract->message->text, *at = text, *name;
	size_t length;
	bool good = true;

	while (next_name(&at, &name, &length)) {
		const char *word = ash_arena_copy_n(arena, name, length);

		if (ash_question_find(question, word) != ASH_NONE)
			continue;
		ash_trouble_add(troubles, ASH_ERROR,
				ash_yaml_place_at(contract->message, (size_t)(name - text)),
				"the message of rule '%s' names '{%s}', which is no column of its "
				"query%s",
				contract->id, word, suggest(arena, question, word));
		good = false;
	}
	return good;
}

static void tell_wrong(const struct ash_contract *contract, const struct ash_sql_error *error,
		       struct ash_troubles *troubles)
{
	struct ash_place place = contract->sql->place;

	if (error->has_offset)
		place = ash_yaml_place_at(contract->sql, error->offset_bytes);
	ash_trouble_add(troubles, ASH_ERROR, place, "the query of rule '%s' is wrong: %s",
			contract->id, error->message);
}

static bool is_good(struct ash_arena *arena, struct ash_sql *sql,
		    const struct ash_contract *contract, struct ash_troubles *troubles)
{
	struct ash_sql_error error;
	struct ash_question *question = ash_sql_ask(sql, contract->sql->text, 0, &error);
	bool good;

	if (!question) {
		tell_wrong(contract, &error, troubles);
		return false;
	}
	good = has_place(contract, question, troubles) &&
	       names_columns(arena, contract, question, troubles);
	ash_question_end(question);
	return good;
}

bool ash_sql_rules_good(struct ash_arena *arena, const struct ash_config *config,
			struct ash_troubles *troubles)
{
	static const struct ash_view nothing = {.strings = "", .strings_size = 1};
	struct ash_sql_error error;
	struct ash_sql *sql = NULL;
	bool good = true;

	for (size_t i = 0; i < config->contracts.n; i++) {
		if (config->contracts.v[i].type != ASH_CONTRACT_SQL)
			continue;
		if (!sql)
			sql = ash_sql_open(&nothing, NULL, NULL, &error);
		if (sql)
			good &= is_good(arena, sql, &config->contracts.v[i], troubles);
	}
	ash_sql_close(sql);
	return good;
}

/* ---- findings ---- */

/* A file or an entity, given as its id or as its name. */
static const char *file_of(const struct ash_run *run, const struct asking *a)
{
	const struct ash_view *view = run->project->view;
	uint32_t id;

	if (!ash_question_is_number(a->question, a->file))
		return ash_question_text(a->question, a->file);
	id = ash_question_number(a->question, a->file);
	return id < view->n_files ? ash_file_path(view, id) : "";
}

static const char *entity_of(const struct ash_run *run, const struct asking *a)
{
	const struct ash_view *view = run->project->view;
	uint32_t id;

	if (a->entity == ASH_NONE)
		return "";
	if (!ash_question_is_number(a->question, a->entity))
		return ash_question_text(a->question, a->entity);
	id = ash_question_number(a->question, a->entity);
	return id < view->n_entities ? ash_entity_qualified(view, id) : "";
}

static uint32_t count_of(const struct asking *a, uint32_t column)
{
	uint32_t number = column == ASH_NONE ? ASH_NONE : ash_question_number(a->question, column);

	return number == ASH_NONE ? 0 : number;
}

/* Text between names, in which `{{` stands for a brace. */
static void add_plain(struct ash_buf *words, const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		ash_buf_addc(words, text[i]);
		i += text[i] == '{' && i + 1 < n && text[i + 1] == '{';
	}
}

static const char *words_of(struct ash_run *run, const struct asking *a)
{
	const char *at = a->contract->message->text, *name, *text;
	struct ash_buf words = {0};
	size_t length;

	for (const char *from = at; next_name(&at, &name, &length); from = at) {
		uint32_t column = ash_question_find(a->question,
						    ash_arena_copy_n(run->scratch, name, length));

		add_plain(&words, from, (size_t)(name - 1 - from));
		if (column != ASH_NONE)
			ash_buf_adds(&words, ash_question_text(a->question, column));
	}
	add_plain(&words, at, strlen(at));
	text = ash_arena_copy(run->scratch, ash_buf_text(&words));
	ash_buf_release(&words);
	return text;
}

static void report(struct ash_run *run, const struct asking *a)
{
	const struct ash_contract *contract = a->contract;
	struct ash_place place = {.path = ash_arena_copy(run->findings->arena, file_of(run, a)),
				  .line = count_of(a, a->line),
				  .column = count_of(a, a->column)};
	const char *words = words_of(run, a);
	struct ash_finding *finding = ash_report(run, place, "%s", words);

	finding->severity = contract->severity;
	finding->contract = contract->id;
	ash_about(run, finding, entity_of(run, a), "%s|%s|%s", contract->id, place.path, words);
	ash_note_contract(run, finding, contract->id, contract->place, contract->because);
}

static void tell_unanswered(const struct ash_asking *asking, const struct ash_contract *contract,
			    const struct ash_sql_error *error, uint32_t seconds)
{
	if (error->late)
		ash_trouble_add(asking->troubles, ASH_ERROR, contract->sql->place,
				"the query of rule '%s' was given up after %u s; ask less, or "
				"allow more with options: {custom-sql: {seconds: ...}}",
				contract->id, seconds);
	else if (error->message[0])
		tell_wrong(contract, error, asking->troubles);
}

static void ask(struct ash_asking *asking, struct ash_run *run, struct ash_sql *sql,
		const struct ash_contract *contract)
{
	const struct ash_custom_sql_options *options = run->options;
	struct ash_sql_error error = {.message = ""};
	struct asking a = {.contract = contract};
	uint32_t n = 0;

	a.question = ash_sql_ask(sql, contract->sql->text, options->seconds * 1000u, &error);
	if (a.question) {
		a.file = ash_question_find(a.question, "file");
		a.line = ash_question_find(a.question, "line");
		a.column = ash_question_find(a.question, "column");
		a.entity = ash_question_find(a.question, "entity");
		while (n < MOST_FINDINGS && ash_question_next(a.question, &error)) {
			report(run, &a);
			n++;
		}
		if (n == MOST_FINDINGS)
			ash_trouble_add(asking->troubles, ASH_WARNING, contract->sql->place,
					"rule '%s' has more than %u findings; the rest is left out",
					contract->id, MOST_FINDINGS);
	}
	ash_question_end(a.question);
	tell_unanswered(asking, contract, &error, options->seconds);
}

void ash_sql_rules_run(struct ash_asking *asking, struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		struct ash_sql *sql;

		if (contract->type != ASH_CONTRACT_SQL || contract->severity == ASH_IGNORE)
			continue;
		sql = ash_asking_sql(asking, run->project);
		if (!sql)
			return;
		ask(asking, run, sql, contract);
	}
}
