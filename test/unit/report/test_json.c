/* The JSON writer: escapes, repair, layout. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "report/json.h"

static void check_string(const char *bytes, size_t n, const char *expected)
{
	struct ash_buf out = {0};
	struct ash_json json = {.out = &out};

	ash_json_bytes(&json, NULL, bytes, n);
	assert_string_equal(ash_buf_text(&out), expected);
	ash_buf_release(&out);
}

static void strings_are_escaped(void **state)
{
	(void)state;
	check_string("", 0, "\"\"");
	check_string("a\"b\\c/", 6, "\"a\\\"b\\\\c/\"");
	check_string("\b\t\n\f\r", 5, "\"\\b\\t\\n\\f\\r\"");
	check_string("\v\x01\x1f\x7f", 4, "\"\\u000b\\u0001\\u001f\\u007f\"");
	check_string("a\0b", 3, "\"a\\u0000b\"");
}

static void strings_are_valid_utf8(void **state)
{
	(void)state;
	check_string("h\xC3\xA9", 3, "\"h\xC3\xA9\"");
	check_string("\xF0\x9F\x98\x80", 4, "\"\xF0\x9F\x98\x80\"");
	check_string("a\xFFz", 3, "\"a\xEF\xBF\xBDz\"");
	check_string("\xC3", 1, "\"\xEF\xBF\xBD\"");
}

static void values_stand_one_per_line(void **state)
{
	struct ash_buf out = {0};
	struct ash_json json = {.out = &out};

	(void)state;
	ash_json_object(&json, NULL);
	ash_json_number(&json, "n", -5);
	ash_json_array(&json, "list");
	ash_json_string(&json, NULL, "{");
	ash_json_bool(&json, NULL, true);
	ash_json_null(&json, NULL);
	ash_json_array_end(&json);
	ash_json_array(&json, "empty");
	ash_json_array_end(&json);
	ash_json_object(&json, "none");
	ash_json_object_end(&json);
	ash_json_number(&json, "big", INT64_MAX);
	ash_json_object_end(&json);
	assert_string_equal(ash_buf_text(&out),
			    "{\n \"n\": -5,\n \"list\": [\n  \"{\",\n  true,\n  null\n ],\n"
			    " \"empty\": [],\n \"none\": {},\n"
			    " \"big\": 9223372036854775807\n}\n");
	ash_buf_release(&out);
}

static void a_document_may_follow_other_text(void **state)
{
	struct ash_buf out = {0};
	struct ash_json json = {.out = &out};

	(void)state;
	ash_buf_adds(&out, "before[");
	ash_json_array(&json, NULL);
	ash_json_array_end(&json);
	assert_string_equal(ash_buf_text(&out), "before[[]\n");
	ash_buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_escaped),
		cmocka_unit_test(strings_are_valid_utf8),
		cmocka_unit_test(values_stand_one_per_line),
		cmocka_unit_test(a_document_may_follow_other_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
