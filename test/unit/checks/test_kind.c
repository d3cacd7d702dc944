/* Kinds by their words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/project.h"
#include "facts/facts.h"

#define BIT(kind) (1u << (kind))

static void every_kind_has_its_word(void **state)
{
	(void)state;
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++) {
		assert_int_equal(ash_kinds_parse(ash_enum_name(ASH_COLUMN_USE_KIND, kind)),
				 BIT(kind));
		assert_true(*ash_kind_verb((enum ash_use_kind)kind));
	}
}

static void groups_are_unions(void **state)
{
	(void)state;
	assert_int_equal(ash_kinds_parse("all"), ASH_KINDS_ALL);
	assert_int_equal(ash_kinds_parse("use"), ASH_KINDS_ALL & ~BIT(ASH_USE_INCLUDE));
	assert_int_equal(ash_kinds_parse("type"),
			 BIT(ASH_USE_TYPE_OPAQUE) | BIT(ASH_USE_TYPE_COMPLETE));
	assert_int_equal(ash_kinds_parse("global"),
			 BIT(ASH_USE_GLOBAL_READ) | BIT(ASH_USE_GLOBAL_WRITE));
}

static void other_words_are_none(void **state)
{
	(void)state;
	assert_int_equal(ash_kinds_parse("calls"), 0);
	assert_int_equal(ash_kinds_parse(""), 0);
	assert_int_equal(ash_kinds_parse("*"), 0);
}

static void all_words_are_listed(void **state)
{
	const char *names[ASH_N_KIND_NAMES];

	(void)state;
	ash_kind_names(names);
	for (size_t i = 0; i < ASH_N_KIND_NAMES; i++)
		assert_int_not_equal(ash_kinds_parse(names[i]), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_has_its_word),
		cmocka_unit_test(groups_are_unions),
		cmocka_unit_test(other_words_are_none),
		cmocka_unit_test(all_words_are_listed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
