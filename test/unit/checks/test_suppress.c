/* Exceptions: which findings they take, and which of them do not count. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/suppress.h"
#include "load.h"
#include "world.h"

#define HEAD         "version: 1\ncomponents: {a: a, b: b}\nrules:\n  - {id: r, forbid: {from: a, to: b}}\n"
#define ALLOW(entry) HEAD "allow:\n  - {rule: r, reason: x" entry "}\n"

static const struct ash_rule_info forbid = {.id = "arch-forbid"};

/* What is left of the three findings below under the configuration and a's comments. */
struct scene {
	struct world world;
	const char *comment, *reason; /* of an ashlar-allow comment; NULL: none */
	uint32_t line;                /* where it stands */
	const char *today;
};

static void report(struct ash_findings *findings, const char *path, uint32_t line,
		   const char *entity)
{
	struct ash_finding *finding = ash_findings_add(
		findings, &forbid, ASH_ERROR,
		(struct ash_place){.path = path, .line = line, .column = 2}, "uses '%s'", entity);

	finding->contract = "r";
	finding->from = "a";
	finding->to = "b";
	finding->to_path = "b/y.c";
	finding->entity = entity;
}

static void assert_left(const struct scene *given, const char *yaml, const char *expected)
{
	struct scene scene = *given;
	struct loaded l;
	struct ash_arena arena = {0};
	struct ash_findings findings = {.arena = &arena};
	struct ash_troubles troubles = {.arena = &arena};
	const struct ash_check_options options = {.today = scene.today, .troubles = &troubles};
	uint32_t file;
	char *said;

	load(&l, yaml);
	assert_string_equal(l.said, "");
	world_start(&scene.world);
	file = world_file(&scene.world, "a/x.c");
	world_file(&scene.world, "a/z.c");
	if (scene.comment)
		world_allow(&scene.world, file, scene.line, scene.comment, scene.reason);
	report(&findings, "a/x.c", 5, "b_f");
	report(&findings, "a/x.c", 9, "b_g");
	report(&findings, "a/z.c", 5, "b_f");
	ash_suppress(ash_project_new(&arena, l.config, world_finish(&scene.world), true), &options,
		     0, &findings, 0);
	said = describe(&findings, &troubles);
	assert_string_equal(said, expected);
	free(said);
	ash_findings_release(&findings);
	ash_troubles_release(&troubles);
	ash_arena_release(&arena);
	world_release(&scene.world);
	unload(&l);
}

#define X5   "a/x.c:5:2 error: uses 'b_f' [arch-forbid]\n"
#define X9   "a/x.c:9:2 error: uses 'b_g' [arch-forbid]\n"
#define OVER "  6:5 the exception here is for 2, there are 3\n"
#define GROWN                                                                                      \
	"6:5 error: exception for 'r' is for 2 findings, there are 3; it covers none of them "     \
	"[config-allow-grown]\n"
#define EXPIRED                                                                                    \
	"6:5 error: exception for 'r' ended on 2027-01-31; mend the 3 findings it was for, or "    \
	"give it another day [config-allow-expired]\n"
#define PAST "  6:5 the exception here ended on 2027-01-31\n"
#define Z5   "a/z.c:5:2 error: uses 'b_f' [arch-forbid]\n"

static void entries_match_what_they_name(void **state)
{
	const struct scene plain = {0};

	(void)state;
	assert_left(&plain, HEAD, X5 X9 Z5);
	assert_left(&plain, ALLOW(""), "");
	assert_left(&plain, ALLOW(", from: a, to: b"), "");
	assert_left(&plain, ALLOW(", from: b"), X5 X9 Z5);
	assert_left(&plain, ALLOW(", from: a/z.c"), X5 X9);
	assert_left(&plain, ALLOW(", from: \"a/x*\""), Z5);
	assert_left(&plain, ALLOW(", to: b/y.c"), "");
	assert_left(&plain, ALLOW(", to: \"b_g\""), X5 Z5);
	assert_left(&plain, ALLOW(", entity: \"*_f\""), X9);
	assert_left(&plain, ALLOW(", entity: \"*_f\", from: a/x.c"), X9 Z5);
}

static void a_rule_id_matches_too(void **state)
{
	const struct scene plain = {0};

	(void)state;
	assert_left(&plain, HEAD "allow:\n  - {rule: config-empty, reason: x}\n", X5 X9 Z5);
	if (ash_rule_find("arch-forbid"))
		assert_left(&plain, HEAD "allow:\n  - {rule: arch-forbid, reason: x}\n", "");
}

static void above_its_ceiling_an_entry_takes_none(void **state)
{
	const struct scene plain = {0};

	(void)state;
	assert_left(&plain, ALLOW(", max: 3"), "");
	assert_left(&plain, ALLOW(", max: 2"), X5 OVER X9 OVER Z5 OVER GROWN);
}

static void a_past_date_does_not_count(void **state)
{
	struct scene dated = {.today = "2027-02-01"};

	(void)state;
	assert_left(&dated, ALLOW(", until: 2027-01-31"), X5 PAST X9 PAST Z5 PAST EXPIRED);
	assert_left(&dated, ALLOW(", until: 2027-02-01"), "");
	dated.today = NULL;
	assert_left(&dated, ALLOW(", until: 2027-01-31"), "");
}

static void comments_cover_their_line_and_the_next(void **state)
{
	struct scene scene = {.comment = "arch-forbid", .reason = "because", .line = 5};

	(void)state;
	assert_left(&scene, HEAD, X9 Z5);
	scene.line = 4;
	assert_left(&scene, HEAD, X9 Z5);
	scene.line = 3;
	assert_left(&scene, HEAD, X5 X9 Z5);
	scene.line = 6;
	assert_left(&scene, HEAD, X5 X9 Z5);
}

static void comments_name_rules(void **state)
{
	struct scene scene = {.comment = "r", .reason = "because", .line = 5};

	(void)state;
	assert_left(&scene, HEAD, X9 Z5);
	scene.comment = "config-empty, r";
	assert_left(&scene, HEAD, X9 Z5);
	scene.comment = "config-empty";
	assert_left(&scene, HEAD, X5 X9 Z5);
	scene.comment = "";
	assert_left(&scene, HEAD, X5 X9 Z5);
}

static void misspelled_rules_are_said(void **state)
{
	struct scene scene = {.comment = "confg-empty,zzzzzzzz", .reason = "because", .line = 5};

	(void)state;
	assert_left(&scene, HEAD,
		    X5 X9 Z5 "a/x.c:5:4 warning: exception names no rule there is: 'confg-empty'; "
			     "did you mean 'config-empty'?\n"
			     "a/x.c:5:4 warning: exception names no rule there is: 'zzzzzzzz'; "
			     "'ashlar rules' lists them\n");
}

static void a_comment_needs_a_reason(void **state)
{
	const struct scene scene = {.comment = "arch-forbid", .reason = "", .line = 5};

	(void)state;
	assert_left(&scene, HEAD,
		    X5 "a/x.c:5:4 error: exception without a reason has no effect; write "
		       "'ashlar-allow(arch-forbid): why it may stay' [config-allow-reason]\n" X9 Z5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entries_match_what_they_name),
		cmocka_unit_test(a_rule_id_matches_too),
		cmocka_unit_test(above_its_ceiling_an_entry_takes_none),
		cmocka_unit_test(a_past_date_does_not_count),
		cmocka_unit_test(comments_cover_their_line_and_the_next),
		cmocka_unit_test(comments_name_rules),
		cmocka_unit_test(misspelled_rules_are_said),
		cmocka_unit_test(a_comment_needs_a_reason),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
