/* Which files count as assessed, and where the findings in them are counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/conformance.h"
#include "world.h"

static const struct ash_rule_info rule = {.id = "arch-layer"};

struct bench {
	struct ash_arena arena;
	struct ash_findings findings;
	struct ash_config config;
	struct ash_lost_units lost;
	struct world program, sound; /* merged; what its complete units read */
};

/* Two units, one of them broken; both read shared.h, the broken one alone reads own.h. */
static const struct ash_view *fill(struct world *world, bool broken_too)
{
	uint32_t sound, shared;

	world_start(world);
	sound = world_file(world, "a/sound.c");
	shared = world_file(world, "a/shared.h");
	world_unit(world, sound, 0);
	world_include(world, sound, 1, shared);
	world_function(world, "sound", sound, 3);
	if (broken_too) {
		uint32_t broken = world_file(world, "b/broken.c");
		uint32_t own = world_file(world, "b/own.h");

		world_unit(world, broken, ASH_UNIT_INCOMPLETE);
		world_include(world, broken, 1, shared);
		world_include(world, broken, 2, own);
		world_function(world, "broken", broken, 3);
	}
	return world_finish(world);
}

static void each_unit(void *context, ash_witness_fn *hear, void *listener)
{
	const struct bench *bench = context;

	hear(listener, &bench->sound.facts.view);
}

static void find(struct bench *bench, const char *path, enum ash_severity severity,
		 enum ash_finding_state state)
{
	struct ash_place place = {.path = path, .line = 1};

	ash_findings_add(&bench->findings, &rule, severity, place, "wrong")->state = state;
}

static void start(struct bench *bench)
{
	memset(bench, 0, sizeof *bench);
	bench->findings.arena = &bench->arena;
	bench->config.root = "/p";
	fill(&bench->program, true);
	fill(&bench->sound, false);
}

static const struct ash_conformance *count(struct bench *bench)
{
	struct ash_witness witness = {.context = bench, .each_unit = each_unit};

	return ash_conformance_new(
		&bench->arena,
		ash_project_new(&bench->arena, &bench->config, &bench->program.facts.view, true),
		&witness, &bench->lost, &bench->findings);
}

static void finish(struct bench *bench)
{
	ash_vec_release(&bench->lost.files);
	ash_findings_release(&bench->findings);
	world_release(&bench->program);
	world_release(&bench->sound);
	ash_arena_release(&bench->arena);
}

static void check_count(const struct ash_conformance_count *count, const char *name,
			uint32_t conforming, uint32_t assessed, uint32_t not_assessed)
{
	assert_string_equal(count->name, name);
	assert_int_equal(count->conforming, conforming);
	assert_int_equal(count->assessed, assessed);
	assert_int_equal(count->not_assessed, not_assessed);
}

static void what_only_a_broken_unit_read_is_not_assessed(void **state)
{
	struct bench bench;
	const struct ash_conformance *c;

	(void)state;
	start(&bench);
	c = count(&bench);
	assert_int_equal(c->n_components, 2);
	check_count(&c->components[0], "a", 2, 2, 0);
	check_count(&c->components[1], "b", 0, 0, 2);
	assert_int_equal(c->total.assessed, 2);
	assert_int_equal(c->total.not_assessed, 2);
	finish(&bench);
}

static void a_lost_source_counts_once_even_if_another_unit_read_it(void **state)
{
	struct bench bench;
	const struct ash_conformance *c;

	(void)state;
	start(&bench);
	ash_vec_push(&bench.lost.files, "a/sound.c");
	ash_vec_push(&bench.lost.files, "c/lost.c");
	ash_vec_push(&bench.lost.files, "c/lost.c");
	bench.lost.unknown = 1;
	c = count(&bench);
	assert_int_equal(c->n_components, 4);
	check_count(&c->components[0], "", 0, 0, 1);
	check_count(&c->components[1], "a", 1, 1, 1);
	check_count(&c->components[3], "c", 0, 0, 1);
	assert_int_equal(c->total.not_assessed, 5);
	finish(&bench);
}

static void findings_count_where_they_stand(void **state)
{
	struct bench bench;
	const struct ash_conformance *c;

	(void)state;
	start(&bench);
	find(&bench, "a/sound.c", ASH_NOTE, ASH_STATE_NEW);
	find(&bench, "a/shared.h", ASH_WARNING, ASH_STATE_UNCHANGED);
	find(&bench, "b/own.h", ASH_ERROR, ASH_STATE_NEW);
	find(&bench, "ashlar.yaml", ASH_ERROR, ASH_STATE_NONE);
	c = count(&bench);
	check_count(&c->components[0], "a", 1, 2, 0);
	assert_int_equal(c->components[0].listed, 1);
	assert_int_equal(c->total.listed, 1);
	assert_int_equal(c->elsewhere, 1);
	find(&bench, "a/shared.h", ASH_ERROR, ASH_STATE_NEW);
	c = count(&bench);
	assert_int_equal(c->total.listed, 0);
	assert_int_equal(c->total.conforming, 1);
	finish(&bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_only_a_broken_unit_read_is_not_assessed),
		cmocka_unit_test(a_lost_source_counts_once_even_if_another_unit_read_it),
		cmocka_unit_test(findings_count_where_they_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
