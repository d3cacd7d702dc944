/* The merge is a union: associative, commutative, idempotent, down to the bytes. */
#include "facts/merge.h"
#include "cmocka_all.h"
#include "generate.h"

static void add_bytes(struct ash_merge *merge, const struct ash_buf *bytes)
{
	struct ash_facts facts;
	char why[256];

	if (ash_facts_open_memory(&facts, bytes->data, bytes->size, why, sizeof why) != 0)
		fail_msg("%s", why);
	ash_merge_add(merge, &facts);
	ash_facts_release(&facts);
}

/* Merge of inputs[from], inputs[from + step], ... n of them, modulo the 6 there are. */
static struct ash_buf merged(const struct ash_buf *inputs, unsigned from, unsigned step, unsigned n)
{
	struct ash_merge *merge = ash_merge_new();
	struct ash_buf out = {0};

	for (unsigned i = 0; i < n; i++)
		add_bytes(merge, &inputs[(from + i * step) % 6]);
	ash_merge_finish(merge, &out);
	ash_merge_free(merge);
	return out;
}

static void assert_same(struct ash_buf *a, struct ash_buf *b)
{
	assert_int_equal(a->size, b->size);
	assert_memory_equal(a->data, b->data, a->size);
}

static int make_inputs(void **state)
{
	static struct ash_buf inputs[6];

	for (uint32_t i = 0; i < 6; i++) {
		inputs[i] = (struct ash_buf){0};
		generate_facts(&inputs[i], i, i);
	}
	*state = inputs;
	return 0;
}

static int release_inputs(void **state)
{
	struct ash_buf *inputs = *state;

	for (uint32_t i = 0; i < 6; i++)
		ash_buf_release(&inputs[i]);
	return 0;
}

static void is_commutative(void **state)
{
	struct ash_buf all = merged(*state, 0, 1, 6);

	for (unsigned from = 0; from < 6; from++) {
		struct ash_buf forwards = merged(*state, from, 1, 6);
		struct ash_buf backwards = merged(*state, from, 5, 6);

		assert_same(&all, &forwards);
		assert_same(&all, &backwards);
		ash_buf_release(&forwards);
		ash_buf_release(&backwards);
	}
	ash_buf_release(&all);
}

static void is_associative(void **state)
{
	struct ash_buf all = merged(*state, 0, 1, 6);

	for (unsigned n = 1; n < 6; n++) {
		struct ash_buf parts[6], whole;

		for (int i = 0; i < 6; i++)
			parts[i] = (struct ash_buf){0};
		parts[0] = merged(*state, 0, 1, n);
		parts[1] = merged(*state, n, 1, 6 - n);
		whole = merged(parts, 1, 5, 2);
		assert_same(&all, &whole);
		ash_buf_release(&whole);
		ash_buf_release(&parts[0]);
		ash_buf_release(&parts[1]);
	}
	ash_buf_release(&all);
}

static void is_idempotent(void **state)
{
	struct ash_buf all[6] = {{0}}, again, more;

	all[0] = merged(*state, 0, 1, 6);
	again = merged(all, 0, 1, 1);
	more = merged(*state, 0, 1, 17);
	assert_same(&all[0], &again);
	assert_same(&all[0], &more);
	ash_buf_release(&all[0]);
	ash_buf_release(&again);
	ash_buf_release(&more);
}

static void is_the_union(void **state)
{
	struct ash_buf bytes = merged(*state, 0, 1, 6);
	struct ash_facts facts;
	char why[256];

	assert_int_equal(ash_facts_open_memory(&facts, bytes.data, bytes.size, why, sizeof why), 0);
	assert_int_equal(facts.header->command_hash, 0);
	assert_int_equal(facts.header->clang_major, 0);
	assert_int_equal(facts.view.n_units, 6);
	assert_int_equal(facts.view.n_files, 4 + 6);
	assert_int_equal(facts.view.n_entities, 12);
	/* Units see an entity in 3 ways and header 3 in 2: so do the blocks; and the main files. */
	assert_int_equal(facts.view.n_blocks, 3 * 3 + 2 * 3 + 6);
	ash_buf_release(&bytes);
}

/* Proof that a block is skipped unread: the second input's rows differ behind an equal block. */
static void known_blocks_are_not_read(void **state)
{
	struct ash_merge *merge = ash_merge_new();
	struct ash_buf *inputs = *state, out = {0};
	struct ash_facts facts, result;
	struct ash_use changed[512];
	char why[256];

	assert_int_equal(
		ash_facts_open_memory(&facts, inputs[0].data, inputs[0].size, why, sizeof why), 0);
	ash_merge_add(merge, &facts);
	assert_in_range(facts.view.n_uses, 1, 512);
	memcpy(changed, facts.view.uses, facts.view.n_uses * sizeof *changed);
	for (uint32_t i = 0; i < facts.view.n_uses; i++)
		changed[i].length = 4711;
	facts.view.uses = changed;
	ash_merge_add(merge, &facts);
	ash_merge_finish(merge, &out);
	ash_merge_free(merge);
	assert_int_equal(ash_facts_open_memory(&result, out.data, out.size, why, sizeof why), 0);
	assert_int_equal(result.view.n_uses, facts.view.n_uses);
	for (uint32_t i = 0; i < result.view.n_uses; i++)
		assert_int_not_equal(result.view.uses[i].length, 4711);
	ash_buf_release(&out);
}

/* Facts of one header with n uses in it, told apart from other variants by one use more. */
static void header_variant(struct ash_buf *out, uint32_t variant, uint32_t n)
{
	struct ash_builder *builder = ash_builder_new();
	const struct ash_origin origin = {14, variant};
	struct ash_file file = {.path = ash_builder_string(builder, "a.h", 3), .content = 1};
	struct ash_use use = {.file = ash_builder_file(builder, &file),
			      .from = ASH_NONE,
			      .to = ASH_NONE,
			      .to_file = ASH_NONE,
			      .macro = ASH_NONE,
			      .spelling_file = ASH_NONE};

	for (use.line = 1; use.line <= n; use.line++)
		ash_builder_add_use(builder, &use);
	use.line = n + variant;
	ash_builder_add_use(builder, &use);
	ash_builder_finish(builder, &origin, out);
	ash_builder_free(builder);
}

/* Enough repeated rows that the merge drops them on the way, more than once. */
static void variants_of_a_header_are_united(void **state)
{
	struct ash_merge *merge = ash_merge_new();
	struct ash_buf out = {0};
	struct ash_facts facts;
	char why[256];

	(void)state;
	for (uint32_t variant = 1; variant <= 12; variant++) {
		struct ash_buf bytes = {0};

		header_variant(&bytes, variant, 20000);
		add_bytes(merge, &bytes);
		ash_buf_release(&bytes);
	}
	ash_merge_finish(merge, &out);
	ash_merge_free(merge);
	assert_int_equal(ash_facts_open_memory(&facts, out.data, out.size, why, sizeof why), 0);
	assert_int_equal(facts.view.n_uses, 20000 + 12);
	assert_int_equal(facts.view.n_blocks, 12);
	ash_buf_release(&out);
}

static void repeated_rows_can_be_dropped_early(void **state)
{
	struct ash_builder *builder = ash_builder_new();

	(void)state;
	for (uint32_t i = 0; i < 1000; i++) {
		struct ash_live row = {ASH_NONE, i % 7, i % 3};

		ash_builder_add_live(builder, &row);
	}
	assert_int_equal(ash_builder_compact(builder, ASH_RELATION_live), 21);
	assert_int_equal(ash_builder_compact(builder, ASH_RELATION_live), 21);
	assert_int_equal(ash_builder_compact(builder, ASH_RELATION_use), 0);
	ash_builder_free(builder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_commutative),
		cmocka_unit_test(is_associative),
		cmocka_unit_test(is_idempotent),
		cmocka_unit_test(is_the_union),
		cmocka_unit_test(known_blocks_are_not_read),
		cmocka_unit_test(variants_of_a_header_are_united),
		cmocka_unit_test(repeated_rows_can_be_dropped_early),
	};

	return cmocka_run_group_tests(tests, make_inputs, release_inputs);
}
