/*
 * Retelling: a C program reads like the C++ it stands for.
 *
 *   struct door { void (*open)(struct door *, int); };
 *   static void slide(struct door *d, int far) { }
 *   const struct door sliding = {slide};
 *   void enter(struct door *d, int far) { d->open(d, far); d->open(d, 0); }
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "checks/pattern/detect.h"

enum { DOOR, OPEN, SLIDE, SLIDING, ENTER };

#define TEXT "\0door\0open\0slide\0sliding\0enter"

static const struct ash_unit units[] = {{.language = ASH_LANGUAGE_C}};
static const struct ash_entity entities[] = {
	{.kind = ASH_ENTITY_STRUCT, .parent = ASH_NONE},
	{.kind = ASH_ENTITY_FIELD, .parent = DOOR},
	{.kind = ASH_ENTITY_FUNCTION, .parent = ASH_NONE, .flags = ASH_ENTITY_C_LINKAGE},
	{.kind = ASH_ENTITY_VARIABLE, .parent = ASH_NONE},
	{.kind = ASH_ENTITY_FUNCTION, .parent = ASH_NONE, .flags = ASH_ENTITY_C_LINKAGE},
};
static const struct ash_file files[] = {{.path = 0}};
static const struct ash_declaration declarations[] = {
	{.line = 1, .entity = DOOR, .flags = ASH_DECLARATION_DEFINITION},
	{.line = 2, .entity = SLIDE, .flags = ASH_DECLARATION_DEFINITION},
	{.line = 3, .entity = SLIDING, .flags = ASH_DECLARATION_DEFINITION},
	{.line = 4, .entity = ENTER, .flags = ASH_DECLARATION_DEFINITION},
};
static const struct ash_function functions[] = {
	{.line = 2,
	 .entity = SLIDE,
	 .parameters = 2,
	 .flags = ASH_FUNCTION_DEFINITION | ASH_FUNCTION_STATIC},
	{.line = 4, .entity = ENTER, .parameters = 2, .flags = ASH_FUNCTION_DEFINITION},
};
static const struct ash_record records[] = {
	{.line = 1, .entity = DOOR, .flags = ASH_RECORD_COMPLETE}};
static const struct ash_field fields[] = {
	{.line = 1, .entity = OPEN, .record = DOOR, .flags = ASH_FIELD_FUNCTION_POINTER}};
static const struct ash_slot slots[] = {{.line = 3,
					 .table = SLIDING,
					 .function = ASH_NONE,
					 .record = DOOR,
					 .field = OPEN,
					 .target = SLIDE}};
static const struct ash_hold holds[] = {
	{.line = 2, .owner = SLIDE, .position = 1, .record = DOOR, .how = ASH_HOLD_POINTER},
	{.line = 4, .owner = ENTER, .position = 1, .record = DOOR, .how = ASH_HOLD_POINTER},
};

#define PARAMETER(prefix, number)                                                                  \
	.prefix##_origin = ASH_ORIGIN_PARAMETER, .prefix##_entity = ASH_NONE,                      \
	.prefix##_position = (number), .prefix##_field = ASH_NONE, .prefix##_through = ASH_NONE,   \
	.prefix##_record = ASH_NONE
#define CONSTANT(prefix)                                                                           \
	.prefix##_origin = ASH_ORIGIN_CONSTANT, .prefix##_entity = ASH_NONE,                       \
	.prefix##_field = ASH_NONE, .prefix##_through = ASH_NONE, .prefix##_record = ASH_NONE
#define CALL(number)                                                                               \
	{                                                                                          \
		.line = 4, .function = ENTER, .order = (number), .callee = OPEN,                   \
		PARAMETER(receiver, 0), .flags = ASH_CALL_INDIRECT                                 \
	}
#define ARGUMENT(number, at, ...)                                                                  \
	{                                                                                          \
		.line = 4, .function = ENTER, .order = (number), .position = (at),                 \
		.callee = ASH_NONE, __VA_ARGS__                                                    \
	}

static const struct ash_call calls[] = {CALL(1), CALL(2)};
static const struct ash_argument arguments[] = {
	ARGUMENT(1, 0, PARAMETER(value, 0)), ARGUMENT(1, 1, PARAMETER(value, 1)),
	ARGUMENT(2, 0, PARAMETER(value, 0)), ARGUMENT(2, 1, CONSTANT(value))};

#define ROWS(array) .array = (array), .n_##array = sizeof(array) / sizeof *(array)
static const struct ash_view door = {.strings = TEXT,
				     .strings_size = sizeof TEXT,
				     ROWS(units),
				     ROWS(files),
				     ROWS(entities),
				     ROWS(declarations),
				     ROWS(functions),
				     ROWS(records),
				     ROWS(fields),
				     ROWS(slots),
				     ROWS(holds),
				     ROWS(calls),
				     ROWS(arguments)};

static int set_up(void **state)
{
	struct ash_troubles troubles = {0};
	struct ash_sql_error error;

	*state = ash_sql_open(&door, NULL, NULL, &error);
	assert_non_null(*state);
	assert_true(ash_patterns_derive(*state, &door, &troubles));
	return 0;
}

static int tear_down(void **state)
{
	ash_sql_close(*state);
	return 0;
}

/* The one value that the question answers. */
static void answers(struct ash_sql *sql, const char *text, const char *value)
{
	struct ash_sql_error error;
	struct ash_question *question = ash_sql_ask(sql, text, 0, &error);

	assert_non_null(question);
	assert_true(ash_question_next(question, &error));
	assert_string_equal(ash_question_text(question, 0), value);
	assert_false(ash_question_next(question, &error));
	ash_question_end(question);
}

static void slots_are_methods(void **state)
{
	answers(*state, "SELECT kind FROM entity WHERE id = 1", "method");
	answers(*state, "SELECT kind FROM main.entity WHERE id = 1", "field");
	answers(*state, "SELECT count(*) FROM field", "0");
	answers(*state, "SELECT parameters || ' ' || flags FROM function WHERE entity = 1", "1 48");
	answers(*state, "SELECT is_pure FROM method WHERE function = 1 AND record = 0", "1");
}

static void what_fills_them_overrides(void **state)
{
	answers(*state, "SELECT root FROM operation WHERE function = 2", "1");
	answers(*state, "SELECT record FROM method WHERE function = 2", "3");
	answers(*state, "SELECT base FROM base WHERE derived = 3", "0");
	answers(*state, "SELECT access FROM function WHERE entity = 2", "private");
}

static void the_object_is_this(void **state)
{
	answers(*state, "SELECT parameters FROM function WHERE entity = 4", "1");
	answers(*state, "SELECT count(*) FROM hold WHERE owner = 4", "0");
	answers(*state, "SELECT DISTINCT receiver_origin || ' ' || flags FROM call", "this 1");
	answers(*state, "SELECT DISTINCT receiver_origin || ' ' || flags FROM main.call",
		"parameter 2");
	answers(*state,
		"SELECT group_concat(callee || ' ' || position || ' ' || value_origin || ' ' "
		"|| value_position, ', ') FROM argument",
		"1 0 parameter 0, 1 0 constant 0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slots_are_methods),
		cmocka_unit_test(what_fills_them_overrides),
		cmocka_unit_test(the_object_is_this),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
