/* YAML: places in bytes, aliases and merge keys, and damage said once with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/yaml.h"
#include "facts/base/buf.h"

struct document {
	struct ash_arena arena;
	struct ash_troubles troubles;
	const struct ash_yaml *root;
};

static void read_n(struct document *document, const char *text, size_t n)
{
	memset(document, 0, sizeof *document);
	document->troubles.arena = &document->arena;
	document->root =
		ash_yaml_read(&document->arena, text, n, "ashlar.yaml", &document->troubles);
}

static void read(struct document *document, const char *text)
{
	read_n(document, text, strlen(text));
}

static void drop(struct document *document)
{
	ash_troubles_release(&document->troubles);
	ash_arena_release(&document->arena);
}

static void assert_place(const struct ash_yaml *node, uint32_t line, uint32_t column)
{
	assert_int_equal(node->place.line, line);
	assert_int_equal(node->place.column, column);
	assert_string_equal(node->place.path, "ashlar.yaml");
}

static void assert_trouble(const char *text, size_t n, uint32_t line, uint32_t column,
			   const char *message)
{
	struct document document;

	read_n(&document, text, n);
	assert_null(document.root);
	assert_int_equal(document.troubles.n, 1);
	assert_string_equal(document.troubles.v[0].message, message);
	assert_int_equal(document.troubles.v[0].place.line, line);
	assert_int_equal(document.troubles.v[0].place.column, column);
	drop(&document);
}

#define assert_damage(text, line, column, message)                                                 \
	assert_trouble(text, sizeof(text) - 1, line, column, message)

/* A byte order mark, Windows line ends, and a two-byte letter before the node. */
static void places_count_bytes(void **state)
{
	struct document document;
	const struct ash_yaml *list;

	(void)state;
	read(&document, "\xef\xbb\xbf"
			"a: 1\r\nb: [\xc3\xa9, \"x\"]\r\n");
	assert_int_equal(document.root->n, 2);
	assert_place(document.root->keys[0], 1, 1);
	assert_place(document.root->items[0], 1, 4);
	list = document.root->items[1];
	assert_int_equal(list->type, ASH_YAML_LIST);
	assert_place(list, 2, 4);
	assert_place(list->items[0], 2, 5);
	assert_place(list->items[1], 2, 10); /* the text, not its quote */
	assert_string_equal(list->items[1]->text, "x");
	drop(&document);
}

static void aliases_stand_where_they_are_written(void **state)
{
	struct document document;
	const struct ash_yaml *alias;

	(void)state;
	read(&document, "a: &x [p, q]\nb: *x\n");
	alias = document.root->items[1];
	assert_int_equal(alias->type, ASH_YAML_LIST);
	assert_place(alias, 2, 4);
	assert_string_equal(alias->items[1]->text, "q");
	assert_place(alias->items[1], 1, 11);
	drop(&document);
}

static void merge_keys_fill_in(void **state)
{
	struct document document;
	const struct ash_yaml *map;

	(void)state;
	read(&document, "m: &m {p: 1, q: 2}\nn: &n {q: 3, r: 4}\n"
			"g:\n  <<: [*m, *n]\n  p: 5\n");
	map = document.root->items[2];
	assert_int_equal(map->n, 3);
	assert_string_equal(map->items[0]->text, "5");
	assert_string_equal(map->keys[1]->text, "q");
	assert_string_equal(map->items[1]->text, "2");
	assert_string_equal(map->items[2]->text, "4");
	drop(&document);
}

static void nothing_is_a_node(void **state)
{
	static const char *const texts[] = {"", "# only a comment\n", "---\n", "\n\n"};
	struct document document;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		read(&document, texts[i]);
		assert_non_null(document.root);
		assert_int_equal(document.root->type, ASH_YAML_NULL);
		drop(&document);
	}
	read(&document, "a:\nb: ~\nc: \"~\"\n");
	assert_int_equal(document.root->items[0]->type, ASH_YAML_NULL);
	assert_int_equal(document.root->items[1]->type, ASH_YAML_NULL);
	assert_int_equal(document.root->items[2]->type, ASH_YAML_SCALAR);
	drop(&document);
}

static void damage_has_a_place(void **state)
{
	(void)state;
	assert_damage("a:\n\t- x\n", 2, 1,
		      "this is no YAML: tab character may not be used as indentation");
	assert_damage("a: b: c\n", 1, 5,
		      "this is no YAML: invalid nested block mapping on the same line");
	assert_damage("a: *b\n", 1, 4, "alias '*b' names no anchor above it");
	assert_damage("a: &a [*a]\n", 1, 8, "alias '*a' names no anchor above it");
	assert_damage("<<: x\n", 1, 5, "'<<' takes a map or a list of maps");
	assert_damage("a: 1\n---\nb: 2\n", 2, 1, "a second document; a configuration is one");
	assert_damage("a: 1\nb: \xff\n", 2, 4,
		      "byte 0xff is no UTF-8 text; save the file as UTF-8");
	assert_damage("a: \0\n", 1, 4, "byte 0x00 is no UTF-8 text; save the file as UTF-8");
	assert_damage("\xff\xfe"
		      "a\0",
		      1, 1, "byte 0xff is no UTF-8 text; save the file as UTF-8");
}

static void deep_nesting_is_refused(void **state)
{
	struct document document;
	struct ash_buf text = {0};

	(void)state;
	for (int i = 0; i < 100000; i++)
		ash_buf_addc(&text, '[');
	read_n(&document, text.data, text.size);
	assert_null(document.root);
	assert_string_equal(document.troubles.v[0].message,
			    "nested too deeply for a configuration");
	drop(&document);
	ash_buf_release(&text);
}

/* Each level names the one below twice: shared, so it costs nothing. */
static void aliases_do_not_multiply(void **state)
{
	struct document document;
	struct ash_buf text = {0};

	(void)state;
	ash_buf_adds(&text, "a0: &a0 [x]\n");
	for (int i = 1; i < 50; i++)
		ash_buf_addf(&text, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1);
	read_n(&document, text.data, text.size);
	assert_non_null(document.root);
	assert_int_equal(document.root->items[49]->n, 2);
	drop(&document);
	ash_buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_count_bytes),
		cmocka_unit_test(aliases_stand_where_they_are_written),
		cmocka_unit_test(merge_keys_fill_in),
		cmocka_unit_test(nothing_is_a_node),
		cmocka_unit_test(damage_has_a_place),
		cmocka_unit_test(deep_nesting_is_refused),
		cmocka_unit_test(aliases_do_not_multiply),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
