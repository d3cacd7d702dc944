/* Rows of clauses; see answers.h. */
#include "checks/pattern/answers.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "checks/pattern/query.h"
#include "facts/base/buf.h"

/* For one clause; shipped ones take a hundredth of it on large programs. */
#define LIMIT_MS 20000u

/* Which role a column binds; the two others are the place. */
#define COLUMN_FILE  ASH_MOST_ROLES
#define COLUMN_LINE  (ASH_MOST_ROLES + 1)
#define MOST_COLUMNS (ASH_MOST_ROLES + 2)

#define MOST_CHOICES 1000u /* longer lists cost more than they save */

int ash_binding_compare(const struct ash_binding *a, const struct ash_binding *b, uint32_t roles)
{
	for (uint32_t i = 0; roles >> i; i++) {
		if (!(roles >> i & 1u) || a->entity[i] == b->entity[i])
			continue;
		return a->entity[i] < b->entity[i] ? -1 : 1;
	}
	return 0;
}

static int by_binding(const void *left, const void *right)
{
	const struct ash_binding *a = left, *b = right;
	int order = ash_binding_compare(a, b, (1u << ASH_MOST_ROLES) - 1);

	if (order == 0)
		order = (a->file > b->file) - (a->file < b->file);
	return order ? order : (a->line > b->line) - (a->line < b->line);
}

static bool name_columns(const struct ash_question *question, const struct ash_pattern *pattern,
			 uint32_t *meanings, struct ash_sql_error *error)
{
	uint32_t n = ash_question_columns(question);

	for (uint32_t i = 0; i < n && i < MOST_COLUMNS; i++) {
		const char *name = ash_question_column(question, i);

		meanings[i] = ash_pattern_role(pattern, name);
		if (strcmp(name, "at_file") == 0)
			meanings[i] = COLUMN_FILE;
		else if (strcmp(name, "at_line") == 0)
			meanings[i] = COLUMN_LINE;
		if (meanings[i] != ASH_NONE)
			continue;
		*error = (struct ash_sql_error){0};
		snprintf(error->message, sizeof error->message,
			 "column '%s' is no role of pattern '%s'", name, pattern->name);
		return false;
	}
	return true;
}

/* False: a role is NULL, which binds nothing. */
static bool read_row(const struct ash_question *question, const uint32_t *meanings,
		     struct ash_binding *binding)
{
	uint32_t n = ash_question_columns(question);

	memset(binding, 0xff, sizeof *binding);
	for (uint32_t i = 0; i < n && i < MOST_COLUMNS; i++) {
		uint32_t value = ash_question_number(question, i);

		if (meanings[i] == COLUMN_FILE)
			binding->file = value;
		else if (meanings[i] == COLUMN_LINE)
			binding->line = value;
		else if (value == ASH_NONE)
			return false;
		else
			binding->entity[meanings[i]] = value;
	}
	return true;
}

struct bindings {
	ASH_VEC(struct ash_binding);
};

static void settle(struct ash_arena *arena, struct bindings *bindings, struct ash_answers *answers)
{
	const size_t size = sizeof(struct ash_binding);
	struct ash_binding *v = ash_arena_array(arena, bindings->n + 1, size);
	size_t n = 0;

	if (bindings->n)
		qsort(bindings->v, bindings->n, size, by_binding);
	for (size_t i = 0; i < bindings->n; i++)
		if (n == 0 || ash_binding_compare(&v[n - 1], &bindings->v[i], answers->roles) != 0)
			v[n++] = bindings->v[i];
	answers->v = v;
	answers->n = n;
}

/* ---- asking about some only ---- */

/* The role with the fewest choices, of equals the first, that the query names; or ASH_NONE. */
static uint32_t narrowest(const struct ash_inquiry *inquiry, const char *query)
{
	uint32_t best = ASH_NONE, fewest = MOST_CHOICES;
	const char *first = NULL;

	for (uint32_t i = 0; inquiry->among && i < inquiry->pattern->roles.n; i++) {
		const struct ash_cast_members *choices = &inquiry->among->of[i];
		const char *at;

		if (!choices->v || choices->n > fewest)
			continue;
		at = ash_query_find_name(query, inquiry->pattern->roles.v[i].name);
		if (!at || (first && choices->n == fewest && at > first))
			continue;
		best = i;
		fewest = choices->n;
		first = at;
	}
	return best;
}

/* SQLite carries the condition into the query, and down to the tables' indexes. NULL: it cannot. */
static struct ash_question *ask_narrowed(const struct ash_inquiry *inquiry, const char *query)
{
	uint32_t role = narrowest(inquiry, query);
	const struct ash_cast_members *members;
	struct ash_buf text = {0};
	struct ash_sql_error error;
	struct ash_question *question;

	if (role == ASH_NONE)
		return NULL;
	members = &inquiry->among->of[role];
	ash_buf_adds(&text, "SELECT * FROM (");
	ash_query_add_plain(&text, query);
	ash_buf_addf(&text, "\n) AS q WHERE q.\"%s\" IN (", inquiry->pattern->roles.v[role].name);
	for (uint32_t i = 0; i < members->n; i++)
		ash_buf_addf(&text, i ? ",%" PRIu32 : "%" PRIu32, members->v[i]);
	ash_buf_adds(&text, ")");
	question = ash_sql_ask(inquiry->sql, ash_buf_text(&text), LIMIT_MS, &error);
	ash_buf_release(&text);
	return question;
}

/* The clause's question, about as few as can be; NULL: it is wrong. What is wrong with it is said
 * of the query as it was written. */
static struct ash_question *ask(const struct ash_inquiry *inquiry, const struct ash_clause *clause,
				uint32_t *meanings, struct ash_sql_error *error)
{
	struct ash_question *question = ask_narrowed(inquiry, clause->sql->text);

	if (!question)
		question = ash_sql_ask(inquiry->sql, clause->sql->text, LIMIT_MS, error);
	if (question && !name_columns(question, inquiry->pattern, meanings, error)) {
		ash_question_end(question);
		return NULL;
	}
	return question;
}

bool ash_answers_ask(const struct ash_inquiry *inquiry, const struct ash_clause *clause,
		     struct ash_answers *answers, struct ash_sql_error *error)
{
	uint32_t meanings[MOST_COLUMNS];
	struct ash_question *question = ask(inquiry, clause, meanings, error);
	struct bindings bindings = {0};
	struct ash_binding binding;

	*answers = (struct ash_answers){0};
	if (!question)
		return false;
	error->message[0] = '\0';
	for (uint32_t i = 0; i < ash_question_columns(question) && i < MOST_COLUMNS; i++)
		if (meanings[i] < ASH_MOST_ROLES)
			answers->roles |= 1u << meanings[i];
	while (ash_question_next(question, error))
		if (read_row(question, meanings, &binding))
			ash_vec_push(&bindings, binding);
	settle(inquiry->arena, &bindings, answers);
	ash_question_end(question);
	ash_vec_release(&bindings);
	return !error->message[0];
}

/* ---- looking up ---- */

static int by_roles(const void *left, const void *right, void *context)
{
	const struct ash_binding *a = *(const struct ash_binding *const *)left;
	const struct ash_binding *b = *(const struct ash_binding *const *)right;
	int order = ash_binding_compare(a, b, *(const uint32_t *)context);

	return order ? order : (a > b) - (a < b); /* both in one array, which is sorted */
}

struct ash_lookup ash_answers_lookup(struct ash_arena *arena, const struct ash_answers *answers,
				     uint32_t roles)
{
	const struct ash_binding **v = ash_arena_array(arena, answers->n + 1, sizeof *v);

	for (size_t i = 0; i < answers->n; i++)
		v[i] = &answers->v[i];
	if (answers->n)
		qsort_r(v, answers->n, sizeof *v, by_roles, &roles);
	return (struct ash_lookup){.roles = roles, .v = v, .n = answers->n};
}

void ash_lookup_find(const struct ash_lookup *lookup, const struct ash_binding *binding,
		     size_t *begin, size_t *end)
{
	size_t low = 0, high = lookup->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (ash_binding_compare(lookup->v[middle], binding, lookup->roles) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*begin = *end = low;
	while (*end < lookup->n &&
	       ash_binding_compare(lookup->v[*end], binding, lookup->roles) == 0)
		++*end;
}
