/* Running: which rules run when, and the config-* rules over a program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/check.h"
#include "load.h"
#include "world.h"

/* What checking says of: src/store/a.c, src/store/a.h, src/net/b.c, src/net/c.c. */
static void assert_check(const char *yaml, const struct ash_check_options *options,
			 uint32_t unit_flags, const char *expected)
{
	struct world world;
	struct loaded l;
	struct ash_arena arena = {0};
	struct ash_findings findings = {.arena = &arena};
	char *said;

	load(&l, yaml);
	assert_string_equal(l.said, "");
	world_start(&world);
	world_unit(&world, world_file(&world, "src/store/a.c"), unit_flags);
	world_file(&world, "src/store/a.h");
	world_unit(&world, world_file(&world, "src/net/b.c"), 0);
	world_unit(&world, world_file(&world, "src/net/c.c"), 0);
	assert_non_null(ash_check_view(l.config, world_finish(&world), options, &findings));
	said = describe(&findings, NULL);
	assert_string_equal(said, expected);
	free(said);
	ash_findings_release(&findings);
	ash_arena_release(&arena);
	world_release(&world);
	unload(&l);
}

#define STOR "version: 1\ncomponents: {store: [\"src/stor/**\"], net: src/net}\n"
#define SAYS_STOR                                                                                  \
	"2:23 error: 'src/stor/**' matches no file; did you mean 'src/store/**'? [config-empty]\n"

static const struct ash_check_options whole = {.whole_program = true};

static void empty_globs_are_found(void **state)
{
	(void)state;
	assert_check(STOR, &whole, 0, SAYS_STOR);
	assert_check("version: 1\ncomponents: {store: src/store, net: src/net/d.c}\n", &whole, 0,
		     "2:37 error: 'src/net/d.c' matches no file; did you mean 'src/net/b.c'? "
		     "[config-empty]\n");
	assert_check("version: 1\ncomponents: {s: {files: src/store, api: \"src/store/*.hpp\"}}\n",
		     &whole, 0, "2:42 error: 'src/store/*.hpp' matches no file [config-empty]\n");
	assert_check("version: 1\nproject: {roots: [source]}\n", &whole, 0,
		     "2:19 error: 'source' matches no file [config-empty]\n");
}

static void absence_needs_the_whole_program(void **state)
{
	const struct ash_check_options unit = {.whole_program = false};
	const struct ash_check_options failed = {.whole_program = true, .units_failed = 1};

	(void)state;
	assert_check(STOR, &unit, 0, "");
	assert_check(STOR, &failed, 0, "");
	assert_check(STOR, &whole, ASH_UNIT_INCOMPLETE, "");
}

static void other_globs_may_match_nothing(void **state)
{
	(void)state;
	assert_check("version: 1\nproject: {exclude: [x], generated: [y], vendored: [z]}\n"
		     "components: {s: src, tls: {external: openssl/**}}\n",
		     &whole, 0, "");
}

static void components_without_files_are_found(void **state)
{
	(void)state;
	assert_check("version: 1\ncomponents: {all: src, none: {symbols: \"x_*\"}}\n"
		     "rules:\n  - {id: r, forbid: {from: all, to: none}}\n",
		     &whole, 0,
		     "2:24 error: component 'none' has no file [config-empty]\n"
		     "  4:5 rule 'r' speaks of it\n");
}

static void two_claims_are_ambiguous(void **state)
{
	(void)state;
	assert_check("version: 1\ncomponents:\n  store: src/**\n  net: src/net/*.c\n", &whole, 0,
		     "4:8 error: 'src/net/b.c' and 1 more belong to both 'store' and 'net' "
		     "[config-ambiguous]\n"
		     "  3:10 'store' takes it by 'src/**'\n");
}

static void one_rule_alone_can_be_run(void **state)
{
	struct ash_check_options only = whole;

	(void)state;
	only.only_rule = "config-ambiguous";
	assert_check(STOR, &only, 0, "");
	only.only_rule = "config-empty";
	assert_check(STOR, &only, 0, SAYS_STOR);
}

static void severities_are_applied(void **state)
{
	(void)state;
	assert_check(STOR "severity: {config-empty: ignore}\n", &whole, 0, "");
	assert_check(STOR "severity: {config-empty: note}\n", &whole, 0,
		     "2:23 note: 'src/stor/**' matches no file; did you mean 'src/store/**'? "
		     "[config-empty]\n");
}

static void the_catalogue_is_in_order_and_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < ash_n_rules; i++) {
		const struct ash_rule_info *info = &ash_rules[i]->info;

		assert_ptr_equal(ash_rule_find(info->id), ash_rules[i]);
		assert_true(*info->summary && *info->why && *info->fix && *info->except);
		assert_true(*info->bad && *info->good);
		assert_true(i == 0 || strcmp(ash_rules[i - 1]->info.id, info->id) < 0);
		assert_true(ash_rules[i]->run || ash_rules[i]->scope == ASH_SCOPE_CONFIG);
	}
	assert_null(ash_rule_find("arch-nothing"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_globs_are_found),
		cmocka_unit_test(absence_needs_the_whole_program),
		cmocka_unit_test(other_globs_may_match_nothing),
		cmocka_unit_test(components_without_files_are_found),
		cmocka_unit_test(two_claims_are_ambiguous),
		cmocka_unit_test(one_rule_alone_can_be_run),
		cmocka_unit_test(severities_are_applied),
		cmocka_unit_test(the_catalogue_is_in_order_and_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
