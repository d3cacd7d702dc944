/* Findings: order and fingerprints do not depend on the order of reporting. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "facts/finding.h"

static const struct ash_rule_info rule_a = {.id = "a-rule"}, rule_b = {.id = "b-rule"};

struct list {
	struct ash_arena arena;
	struct ash_findings findings;
};

static void start(struct list *list)
{
	memset(list, 0, sizeof *list);
	list->findings.arena = &list->arena;
}

static void stop(struct list *list)
{
	ash_findings_release(&list->findings);
	ash_arena_release(&list->arena);
}

/* Finding number i of a fixed set of four places; equal keys for equal parity. */
static void report(struct list *list, unsigned int i)
{
	struct ash_place place = {.path = i < 2 ? "a.c" : "b.c", .line = i + 1, .column = 2};
	struct ash_finding *finding = ash_findings_add(&list->findings, i % 2 ? &rule_b : &rule_a,
						       ASH_WARNING, place, "message %u", i);

	finding->key = i % 2 ? "odd" : "even";
}

static void order_of_reporting_is_no_matter(void **state)
{
	static const unsigned int orders[3][4] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}};

	(void)state;
	for (size_t order = 0; order < 3; order++) {
		struct list list;

		start(&list);
		for (size_t i = 0; i < 4; i++)
			report(&list, orders[order][i]);
		ash_findings_sort(&list.findings);
		assert_int_equal(list.findings.n, 4);
		for (unsigned int i = 0; i < 4; i++) {
			assert_int_equal(list.findings.v[i]->place.line, i + 1);
			assert_int_equal(list.findings.v[i]->ordinal, i / 2 + 1);
		}
		stop(&list);
	}
}

static void repeats_are_dropped(void **state)
{
	struct list list;

	(void)state;
	start(&list);
	report(&list, 0);
	report(&list, 0);
	ash_finding_note(&list.findings, list.findings.v[1], list.findings.v[1]->place, "note");
	report(&list, 1);
	ash_findings_sort(&list.findings);
	assert_int_equal(list.findings.n, 2);
	assert_int_equal(list.findings.v[0]->ordinal, 1);
	stop(&list);
}

/* Lines may move and counts may change; the fingerprint stays. This one is in people's baselines.
 */
static void fingerprints_are_rule_and_key(void **state)
{
	struct list list;
	struct ash_place place = {.path = "a.c", .line = 7};

	(void)state;
	start(&list);
	ash_findings_add(&list.findings, &rule_a, ASH_ERROR, place, "7 of them")->key = "a|call|b";
	place.line = 9;
	ash_findings_add(&list.findings, &rule_a, ASH_NOTE, place, "9 of them")->key = "a|call|b";
	ash_findings_add(&list.findings, &rule_b, ASH_NOTE, place, "9 of them")->key = "a|call|b";
	ash_findings_sort(&list.findings);
	assert_string_equal(ash_finding_fingerprint(&list.arena, list.findings.v[0]),
			    "a28b5e930b3a2c86:1");
	assert_string_equal(ash_finding_fingerprint(&list.arena, list.findings.v[1]),
			    "a28b5e930b3a2c86:2");
	assert_int_not_equal(list.findings.v[2]->fingerprint, list.findings.v[0]->fingerprint);
	stop(&list);
}

static void without_a_key_the_message_counts(void **state)
{
	struct list list;
	struct ash_place place = {.path = "a.c", .line = 1};

	(void)state;
	start(&list);
	ash_findings_add(&list.findings, &rule_a, ASH_ERROR, place, "one");
	place.line = 2;
	ash_findings_add(&list.findings, &rule_a, ASH_ERROR, place, "two");
	ash_findings_sort(&list.findings);
	assert_string_equal(list.findings.v[0]->key, "one");
	assert_int_not_equal(list.findings.v[0]->fingerprint, list.findings.v[1]->fingerprint);
	stop(&list);
}

static void texts_are_copied(void **state)
{
	struct list list;
	char path[] = "a.c", note[] = "b.c";

	(void)state;
	start(&list);
	ash_findings_add(&list.findings, &rule_a, ASH_ERROR, (struct ash_place){.path = path}, "m");
	ash_finding_step(&list.findings, list.findings.v[0], (struct ash_place){.path = note}, "%s",
			 "s");
	path[0] = note[0] = 'x';
	assert_string_equal(list.findings.v[0]->place.path, "a.c");
	assert_string_equal(list.findings.v[0]->notes.v[0].place.path, "b.c");
	assert_true(list.findings.v[0]->notes.v[0].step);
	stop(&list);
}

static void severities_have_names(void **state)
{
	(void)state;
	for (int i = ASH_IGNORE; i <= ASH_ERROR; i++)
		assert_int_equal(ash_severity_parse(ash_severity_name((enum ash_severity)i)), i);
	assert_int_equal(ash_severity_parse("fatal"), -1);
}

static void only_errors_are_errors(void **state)
{
	struct ash_arena arena = {0};
	struct ash_troubles troubles = {.arena = &arena};

	(void)state;
	ash_trouble_add(&troubles, ASH_WARNING, (struct ash_place){0}, "w%d", 1);
	assert_false(ash_troubles_have_error(&troubles));
	assert_string_equal(troubles.v[0].place.path, "");
	ash_trouble_add(&troubles, ASH_ERROR, (struct ash_place){0}, "e");
	assert_true(ash_troubles_have_error(&troubles));
	ash_troubles_release(&troubles);
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order_of_reporting_is_no_matter),
		cmocka_unit_test(repeats_are_dropped),
		cmocka_unit_test(fingerprints_are_rule_and_key),
		cmocka_unit_test(without_a_key_the_message_counts),
		cmocka_unit_test(texts_are_copied),
		cmocka_unit_test(severities_have_names),
		cmocka_unit_test(only_errors_are_errors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
