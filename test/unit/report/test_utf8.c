/* UTF-8 decoding with repair, and URIs: bytes in, bytes out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "report/uri.h"
#include "report/utf8.h"

/* The text after repair, in a buffer the caller releases. */
static void repair(struct ash_buf *out, const char *bytes, size_t n)
{
	while (n) {
		uint32_t code;
		size_t used = ash_utf8_next(bytes, n, &code);

		assert_true(used >= 1 && used <= n);
		ash_utf8_add(out, code);
		bytes += used;
		n -= used;
	}
}

#define BAD "\xEF\xBF\xBD"

static void ill_formed_bytes_become_replacement_characters(void **state)
{
	/* expectations as the WHATWG decoder gives them */
	static const struct {
		const char *bytes, *repaired;
	} cases[] = {
		{"plain", "plain"},
		{"h\xC3\xA9llo", "h\xC3\xA9llo"},
		{"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
		{"\xEF\xBF\xBF", "\xEF\xBF\xBF"},
		{"a\xFFz", "a" BAD "z"},
		{"\xC0\xAF", BAD BAD},                 /* overlong */
		{"\xE0\x80\x80", BAD BAD BAD},         /* overlong */
		{"\xED\xA0\x80", BAD BAD BAD},         /* surrogate */
		{"\xF4\x90\x80\x80", BAD BAD BAD BAD}, /* beyond U+10FFFF */
		{"\xE2\x82z", BAD "z"},                /* one for a maximal subpart */
		{"\xF0\x9F\x98", BAD},                 /* cut short */
		{"\x80", BAD},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ash_buf out = {0};

		repair(&out, cases[i].bytes, strlen(cases[i].bytes));
		assert_string_equal(ash_buf_text(&out), cases[i].repaired);
		ash_buf_release(&out);
	}
}

static void units_count_surrogate_pairs_as_two(void **state)
{
	(void)state;
	assert_int_equal(ash_utf16_units("", 0), 0);
	assert_int_equal(ash_utf16_units("abc", 3), 3);
	assert_int_equal(ash_utf16_units("h\xC3\xA9", 3), 2);
	assert_int_equal(ash_utf16_units("\xF0\x9F\x98\x80", 4), 2);
	assert_int_equal(ash_utf16_units("\xFF\xFF", 2), 2);
	assert_int_equal(ash_utf16_units("a\0b", 3), 3);
}

static void uris_are_percent_encoded(void **state)
{
	static const struct {
		const char *path, *uri;
	} cases[] = {
		{"src/a.c", "src/a.c"},
		{"a b.c", "a%20b.c"},
		{"c++/x~1_y-z.h", "c++/x~1_y-z.h"},
		{"100%.c", "100%25.c"},
		{"a:b?c#d[e]", "a%3Ab%3Fc%23d%5Be%5D"},
		{"h\xC3\xA9.c", "h%C3%A9.c"},
		{"/usr/include/a b.h", "file:///usr/include/a%20b.h"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ash_buf out = {0};

		ash_uri_add(&out, cases[i].path);
		assert_string_equal(ash_buf_text(&out), cases[i].uri);
		ash_buf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ill_formed_bytes_become_replacement_characters),
		cmocka_unit_test(units_count_surrogate_pairs_as_two),
		cmocka_unit_test(uris_are_percent_encoded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
