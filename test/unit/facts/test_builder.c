/* The builder's promise: the bytes depend on the set of rows alone, and open again as they were. */
#include "facts/facts.h"
#include "cmocka_all.h"
#include "generate.h"

static void order_of_adding_is_no_matter(void **state)
{
	struct ash_buf first = {0}, other = {0};

	(void)state;
	generate_facts(&first, 1, 0);
	for (uint32_t shuffle = 1; shuffle < 12; shuffle++) {
		ash_buf_clear(&other);
		generate_facts(&other, 1, shuffle);
		assert_int_equal(first.size, other.size);
		assert_memory_equal(first.data, other.data, first.size);
	}
	ash_buf_release(&first);
	ash_buf_release(&other);
}

static void repeats_are_dropped(void **state)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {14, 2};
	struct ash_buf once = {0}, twice = {0};

	(void)state;
	generate_facts(&once, 1, 0);
	generate_unit(builder, 1, 5);
	generate_unit(builder, 1, 0);
	ash_builder_finish(builder, &origin, &twice);
	ash_builder_free(builder);
	assert_int_equal(once.size, twice.size);
	assert_memory_equal(once.data, twice.data, once.size);
	ash_buf_release(&once);
	ash_buf_release(&twice);
}

static uint32_t text(struct ash_builder *builder, const char *string)
{
	return ash_builder_string(builder, string, strlen(string));
}

/* A file with one use in it, of an entity with a parent. */
static void build_small(struct ash_buf *out)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {19, 0x1234};
	struct ash_file file = {.path = text(builder, "src/a.c"), .content = 5, .lines = 3};
	struct ash_entity record = {.key = 9,
				    .kind = ASH_ENTITY_STRUCT,
				    .name = text(builder, "wal"),
				    .qualified_name = text(builder, "wal"),
				    .parent = ASH_NONE};
	struct ash_entity field = {.key = 8,
				   .kind = ASH_ENTITY_FIELD,
				   .name = text(builder, "lsn"),
				   .qualified_name = text(builder, "wal::lsn")};
	struct ash_use use = {.line = 2,
			      .column = 7,
			      .kind = ASH_USE_FIELD,
			      .from = ASH_NONE,
			      .to_file = ASH_NONE,
			      .length = 3,
			      .macro = ASH_NONE,
			      .spelling_file = ASH_NONE};

	field.parent = ash_builder_entity(builder, &record);
	use.file = ash_builder_file(builder, &file);
	use.to = ash_builder_entity(builder, &field);
	ash_builder_add_use(builder, &use);
	use.file = ASH_NONE;
	ash_builder_add_use(builder, &use);
	ash_builder_finish(builder, &origin, out);
	ash_builder_free(builder);
}

static void what_went_in_comes_out(void **state)
{
	struct ash_buf bytes = {0};
	struct ash_facts facts;
	const struct ash_view *view = &facts.view;
	char why[256];

	(void)state;
	build_small(&bytes);
	assert_int_equal(bytes.size % 8, 0);
	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	assert_int_equal(facts.header->clang_major, 19);
	assert_int_equal(facts.header->command_hash, 0x1234);
	assert_int_equal(view->n_files, 1);
	assert_int_equal(view->files[0].content, 5);
	assert_string_equal(ash_file_path(view, 0), "src/a.c");
	assert_int_equal(view->n_entities, 2);
	assert_string_equal(ash_entity_qualified(view, 0), "wal::lsn"); /* key 8 before 9 */
	assert_int_equal(view->entities[0].parent, 1);
	assert_int_equal(view->n_uses, 2);
	assert_int_equal(view->uses[0].file, 0);
	assert_int_equal(view->uses[0].to, 0);
	assert_int_equal(view->uses[0].column, 7);
	assert_int_equal(view->uses[1].file, ASH_NONE);
	assert_int_equal(view->n_blocks, 2); /* of the file and of no file */
	assert_int_equal(view->blocks[0].file, 0);
	assert_int_equal(view->blocks[1].file, ASH_NONE);
	assert_int_equal(view->blocks[0].hash, view->blocks[1].hash);
	ash_facts_release(&facts);
	ash_buf_release(&bytes);
}

/* The block of a header, whatever else its unit holds. */
static uint64_t block_hash(const struct ash_view *view, const char *path)
{
	for (uint32_t i = 0; i < view->n_blocks; i++)
		if (strcmp(ash_file_path(view, view->blocks[i].file), path) == 0)
			return view->blocks[i].hash;
	fail_msg("no block of %s", path);
	return 0;
}

/* The hash of a file's block in unit number `unit`, its rows added in some order. */
static uint64_t unit_block(uint32_t unit, const char *path)
{
	struct ash_buf bytes = {0};
	struct ash_facts facts;
	char why[256];
	uint64_t hash;

	generate_facts(&bytes, unit, unit);
	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	hash = block_hash(&facts.view, path);
	ash_buf_release(&bytes);
	return hash;
}

static void blocks_are_named_by_content(void **state)
{
	(void)state;
	assert_int_equal(unit_block(0, "include/h0"), unit_block(3, "include/h0"));
	assert_int_equal(unit_block(0, "include/h3"), unit_block(6, "include/h3"));
	/* odd units see other rows in it */
	assert_int_not_equal(unit_block(0, "include/h3"), unit_block(3, "include/h3"));
	/* the same rows, but of an entity that this unit saw otherwise */
	assert_int_not_equal(unit_block(0, "include/h0"), unit_block(1, "include/h0"));
}

static void nul_bytes_and_circles_are_mended(void **state)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {0, 0};
	struct ash_declaration declaration = {
		.file = ASH_NONE, .macro = ASH_NONE, .scope = ASH_NONE};
	struct ash_entity a = {.key = 1, .parent = ASH_NONE}, b = {.key = 2};
	struct ash_buf bytes = {0};
	struct ash_facts facts;
	char why[256];

	(void)state;
	a.name = ash_builder_string(builder, "a\0b", 3);
	b.parent = ash_builder_entity(builder, &a);
	a.parent = ash_builder_entity(builder, &b);
	a.kind = ASH_ENTITY_FUNCTION;
	a.name = ash_builder_string(builder, "a", 1); /* smaller than "a?b": this row wins */
	declaration.entity = ash_builder_entity(builder, &a);
	ash_builder_add_declaration(builder, &declaration);
	ash_builder_finish(builder, &origin, &bytes);
	ash_builder_free(builder);
	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	assert_string_equal(ash_entity_name(&facts.view, 0), "a");
	assert_int_equal(facts.view.strings_size, 3); /* "", "a": the loser's text is gone */
	assert_true(facts.view.entities[0].parent == ASH_NONE ||
		    facts.view.entities[1].parent == ASH_NONE);
	ash_buf_release(&bytes);
}

static void what_nothing_refers_to_is_left_out(void **state)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {0, 0};
	struct ash_entity entity = {.key = 1, .name = text(builder, "alone"), .parent = ASH_NONE};
	struct ash_buf bytes = {0};
	struct ash_facts facts;
	char why[256];

	(void)state;
	ash_builder_entity(builder, &entity);
	ash_builder_finish(builder, &origin, &bytes);
	ash_builder_free(builder);
	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	assert_int_equal(facts.view.n_entities, 0);
	assert_int_equal(facts.view.strings_size, 1);
	ash_buf_release(&bytes);
}

static void metrics_of_a_file_are_united(void **state)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {0, 0};
	struct ash_file target = {.path = text(builder, "a.h"), .flags = ASH_FILE_SYSTEM};
	struct ash_file known = {.path = target.path, .content = 7, .lines = 10, .flags = 8};
	struct ash_file other = {.path = target.path, .content = 7, .lines = 9};
	struct ash_buf bytes = {0};
	struct ash_facts facts;
	char why[256];

	(void)state;
	ash_builder_file(builder, &target);
	ash_builder_file(builder, &known);
	ash_builder_file(builder, &other);
	ash_builder_file(builder, &target);
	ash_builder_finish(builder, &origin, &bytes);
	ash_builder_free(builder);
	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	assert_int_equal(facts.view.n_files, 1);
	assert_int_equal(facts.view.files[0].lines, 9);
	assert_int_equal(facts.view.files[0].flags, ASH_FILE_SYSTEM | ASH_FILE_GENERATED);
	ash_buf_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order_of_adding_is_no_matter),
		cmocka_unit_test(repeats_are_dropped),
		cmocka_unit_test(what_went_in_comes_out),
		cmocka_unit_test(blocks_are_named_by_content),
		cmocka_unit_test(nul_bytes_and_circles_are_mended),
		cmocka_unit_test(what_nothing_refers_to_is_left_out),
		cmocka_unit_test(metrics_of_a_file_are_united),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
