/* arch-cycle over made-up facts: what is cut, in which order, and in which words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "checks/check.h"
#include "facts/base/map.h"
#include "facts/builder.h"

/* A program being made: one file per component, includes and calls between them. */
struct world {
	struct ash_arena arena;
	struct ash_builder *builder;
	struct ash_buf bytes;
	struct ash_facts facts;
	struct ash_findings findings;
	struct ash_config config;
};

static void begin(struct world *world)
{
	*world = (struct world){.builder = ash_builder_new()};
	world->config.root = "/project";
}

static uint32_t add_file(struct world *world, const char *path)
{
	struct ash_file file = {.path = ash_builder_string(world->builder, path, strlen(path)),
				.content = 1,
				.lines = 100};

	return ash_builder_file(world->builder, &file);
}

/* Includes `to` from `from` on `n` lines. */
static void include(struct world *world, const char *from, const char *to, uint32_t n)
{
	for (uint32_t line = 1; line <= n; line++) {
		struct ash_include row = {.file = add_file(world, from),
					  .line = line,
					  .column = 1,
					  .included = add_file(world, to)};

		row.spelled = ash_builder_string(world->builder, to, strlen(to));
		ash_builder_add_include(world->builder, &row);
	}
}

/* A use in `from`, at file scope, of a struct that `to` declares. */
static void use(struct world *world, const char *from, const char *to, enum ash_use_kind kind)
{
	uint32_t name = ash_builder_string(world->builder, to, strlen(to));
	struct ash_entity entity = {.key = ash_hash_text(to),
				    .kind = ASH_ENTITY_STRUCT,
				    .name = name,
				    .qualified_name = name,
				    .parent = ASH_NONE};
	uint32_t target = ash_builder_entity(world->builder, &entity);
	struct ash_use row = {.file = add_file(world, from),
			      .line = 50,
			      .column = 8,
			      .kind = kind,
			      .from = ASH_NONE,
			      .to = target,
			      .to_file = add_file(world, to),
			      .length = 3,
			      .macro = ASH_NONE,
			      .spelling_file = ASH_NONE};

	ash_builder_add_use(world->builder, &row);
}

static void check(struct world *world)
{
	struct ash_check_options options = {.whole_program = true, .only_rule = "arch-cycle"};
	char why[256] = "";

	ash_builder_finish(world->builder, &(struct ash_origin){.clang_major = 14}, &world->bytes);
	assert_int_equal(ash_facts_open_memory(&world->facts, world->bytes.data, world->bytes.size,
					       why, sizeof why),
			 0);
	world->findings.arena = &world->arena;
	ash_check_view(&world->config, &world->facts.view, &options, &world->findings);
}

static void end(struct world *world)
{
	ash_findings_release(&world->findings);
	ash_facts_release(&world->facts);
	ash_buf_release(&world->bytes);
	ash_builder_free(world->builder);
	ash_arena_release(&world->arena);
}

/* The text of the note that begins so; fails the test when there is none. */
static const char *note(const struct ash_finding *finding, const char *beginning)
{
	for (size_t i = 0; i < finding->notes.n; i++)
		if (strncmp(finding->notes.v[i].message, beginning, strlen(beginning)) == 0)
			return finding->notes.v[i].message;
	fail_msg("no note begins '%s'", beginning);
	return "";
}

static void a_chain_is_no_cycle(void **unused)
{
	struct world world;

	(void)unused;
	begin(&world);
	include(&world, "app/a.c", "net/n.h", 1);
	include(&world, "net/n.h", "base/b.h", 1);
	include(&world, "app/a.c", "base/b.h", 1);
	check(&world);
	assert_int_equal(world.findings.n, 0);
	end(&world);
}

static void folders_warn_and_the_fewest_sites_are_cut(void **unused)
{
	struct world world;

	(void)unused;
	begin(&world);
	include(&world, "app/a.c", "net/n.h", 3);
	include(&world, "net/n.h", "base/b.h", 2);
	include(&world, "base/b.h", "app/a.h", 1);
	include(&world, "app/a.h", "other/o.h", 1);
	check(&world);
	assert_int_equal(world.findings.n, 1);
	const struct ash_finding *finding = world.findings.v[0];

	assert_int_equal(finding->severity, ASH_WARNING);
	assert_string_equal(finding->message,
			    "folders 'app', 'base', 'net' form a cycle; removing 1 of 3 edges "
			    "breaks it: 'base' -> 'app'");
	assert_string_equal(finding->place.path, "base/b.h");
	assert_int_equal(finding->place.line, 1);
	assert_string_equal(finding->entity, "app");
	assert_string_equal(finding->key, "|app|base|net");
	assert_string_equal(
		note(finding, "cut 1"),
		"cut 1: 'base' -> 'app', 1 include: 'base/b.h' includes 'app/a.h' here; "
		"drop the include, or move what it is for");
	end(&world);
}

static void the_way_round_is_a_path_of_steps(void **unused)
{
	static const char *const expected[] = {
		"'base' -> 'app': 'base/b.h' includes 'app/a.h'",
		"'app' -> 'net': 'app/a.c' includes 'net/n.h'",
		"'net' -> 'base': 'net/n.h' includes 'base/b.h'",
	};
	struct world world;
	size_t steps = 0;

	(void)unused;
	begin(&world);
	include(&world, "app/a.c", "net/n.h", 3);
	include(&world, "net/n.h", "base/b.h", 2);
	include(&world, "base/b.h", "app/a.h", 1);
	check(&world);
	assert_int_equal(world.findings.n, 1);
	for (size_t i = 0; i < world.findings.v[0]->notes.n; i++) {
		const struct ash_finding_note *step = &world.findings.v[0]->notes.v[i];

		if (!step->step)
			continue;
		assert_true(steps < 3);
		assert_string_equal(step->message, expected[steps++]);
	}
	assert_int_equal(steps, 3);
	end(&world);
}

static void an_opaque_pointer_is_no_cycle(void **unused)
{
	struct world world;

	(void)unused;
	begin(&world);
	use(&world, "base/b.h", "net/n.h", ASH_USE_TYPE_OPAQUE);
	include(&world, "net/n.h", "base/b.h", 1);
	check(&world);
	assert_int_equal(world.findings.n, 0);
	end(&world);
}

static void a_type_that_is_only_named_is_to_be_declared_forward(void **unused)
{
	struct world world;

	(void)unused;
	begin(&world);
	use(&world, "base/b.h", "net/n.h", ASH_USE_TYPE_OPAQUE);
	include(&world, "base/b.h", "net/n.h", 1);
	include(&world, "net/n.h", "base/b.h", 5);
	check(&world);
	assert_int_equal(world.findings.n, 1);
	assert_string_equal(note(world.findings.v[0], "cut 1"),
			    "cut 1: 'base' -> 'net', 1 opaque type, 1 include; declare the type "
			    "forward instead of including its header");
	end(&world);
}

static struct ash_component component(const char *name, const char *pattern)
{
	struct ash_component made = {.name = name, .place = {.path = "ashlar.yaml", .line = 3}};

	ash_vec_push(&made.files, ((struct ash_glob){.pattern = pattern}));
	return made;
}

/* Components base and net, and net above base. */
static void configure(struct world *world, struct ash_layers *layers)
{
	struct ash_level high = {0}, low = {0};

	ash_vec_push(&world->config.components, component("base", "base/**"));
	ash_vec_push(&world->config.components, component("net", "net/**"));
	ash_vec_push(&low, 0u);
	ash_vec_push(&high, 1u);
	*layers = (struct ash_layers){.id = "stack", .kinds = ASH_KINDS_ALL};
	ash_vec_push(&layers->order, high);
	ash_vec_push(&layers->order, low);
}

static void release(struct world *world, struct ash_layers *layers)
{
	for (size_t i = 0; i < world->config.components.n; i++)
		ash_vec_release(&world->config.components.v[i].files);
	for (size_t i = 0; i < layers->order.n; i++)
		ash_vec_release(&layers->order.v[i]);
	ash_vec_release(&layers->order);
	ash_vec_release(&world->config.layers);
	ash_vec_release(&world->config.contracts);
	ash_vec_release(&world->config.components);
}

/* Without layers the one include down is cheaper; with them the nine against the order go. */
static void declared_layers_choose_the_cut(void **unused)
{
	(void)unused;
	for (int declared = 0; declared < 2; declared++) {
		struct world world;
		struct ash_layers layers;

		begin(&world);
		configure(&world, &layers);
		include(&world, "net/n.h", "base/b.h", 1);
		include(&world, "base/b.h", "net/n.h", 9);
		if (declared)
			ash_vec_push(&world.config.layers, layers);
		check(&world);
		assert_int_equal(world.findings.n, 1);
		assert_int_equal(world.findings.v[0]->severity, ASH_ERROR);
		assert_string_equal(
			world.findings.v[0]->message,
			declared ? "components 'base', 'net' form a cycle; removing 1 of 2 edges "
				   "breaks it: 'base' -> 'net'"
				 : "components 'base', 'net' form a cycle; removing 1 of 2 edges "
				   "breaks it: 'net' -> 'base'");
		release(&world, &layers);
		end(&world);
	}
}

static void a_contract_may_ask_about_files(void **unused)
{
	struct ash_contract contract = {.id = "no-file-cycles",
					.type = ASH_CONTRACT_ACYCLIC,
					.files = true,
					.kinds = ASH_KINDS_ALL,
					.severity = ASH_NOTE,
					.place = {.path = "ashlar.yaml", .line = 9, .column = 5}};
	struct world world;
	struct ash_layers layers;

	(void)unused;
	begin(&world);
	configure(&world, &layers);
	ash_vec_push(&world.config.contracts, contract);
	include(&world, "base/a.h", "base/b.h", 1);
	include(&world, "base/b.h", "base/a.h", 2);
	check(&world);
	assert_int_equal(world.findings.n, 1);
	assert_int_equal(world.findings.v[0]->severity, ASH_NOTE);
	assert_string_equal(world.findings.v[0]->message,
			    "files 'base/a.h', 'base/b.h' form a cycle; removing 1 of 2 edges "
			    "breaks it: 'base/a.h' -> 'base/b.h'");
	assert_string_equal(world.findings.v[0]->contract, "no-file-cycles");
	note(world.findings.v[0], "rule 'no-file-cycles' declared here");
	release(&world, &layers);
	end(&world);
}

static void a_tangle_fits_the_screen(void **unused)
{
	struct world world;
	char from[16] = "d00/x.h", to[16] = "d00/x.h";

	(void)unused;
	begin(&world);
	for (int i = 0; i < 20; i++)
		for (int j = 0; j < 20; j++) {
			from[1] = (char)('0' + i / 10);
			from[2] = (char)('0' + i % 10);
			to[1] = (char)('0' + j / 10);
			to[2] = (char)('0' + j % 10);
			if (i != j)
				include(&world, from, to, 1);
		}
	check(&world);
	assert_int_equal(world.findings.n, 1);
	assert_string_equal(world.findings.v[0]->message,
			    "folders 'd00', 'd01', 'd02', 'd03', 'd04' and 15 more form a cycle; "
			    "removing 190 of 380 edges breaks it");
	assert_in_range(world.findings.v[0]->notes.n, 12, 20);
	note(world.findings.v[0], "and 180 more cuts");
	end(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_chain_is_no_cycle),
		cmocka_unit_test(folders_warn_and_the_fewest_sites_are_cut),
		cmocka_unit_test(the_way_round_is_a_path_of_steps),
		cmocka_unit_test(an_opaque_pointer_is_no_cycle),
		cmocka_unit_test(a_type_that_is_only_named_is_to_be_declared_forward),
		cmocka_unit_test(declared_layers_choose_the_cut),
		cmocka_unit_test(a_contract_may_ask_about_files),
		cmocka_unit_test(a_tangle_fits_the_screen),
	};

	return cmocka_run_group_tests_name("cycle", tests, NULL, NULL);
}
