/* Which canonical types, spelled as facts spell them, are compatible. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "checks/program/type_text.h"

/* "color" is an enum that has its name through a typedef. */
static bool compatible(const char *a, const char *b)
{
	struct ash_map enums = {0};
	bool forth, back;

	ash_map_put(&enums, "color", strlen("color"), 0, NULL);
	forth = ash_types_compatible(a, b, &enums);
	back = ash_types_compatible(b, a, &enums);
	ash_map_release(&enums);
	assert_int_equal(forth, back);
	return forth;
}

static void equal_texts_are_compatible(void **state)
{
	(void)state;
	assert_true(compatible("int", "int"));
	assert_true(compatible("void(*(int))(int)", "void(*(int))(int)"));
	assert_true(compatible("std::vector<int>", "std::vector<int>"));
}

static void other_words_are_not(void **state)
{
	(void)state;
	assert_false(compatible("int", "long"));
	assert_false(compatible("int", ""));
	assert_false(compatible("unsigned int", "unsigned long"));
	assert_false(compatible("unsigned long", "unsigned long long"));
	assert_false(compatible("char *", "char"));
	assert_false(compatible("const char *", "char *"));
	assert_false(compatible("struct a *", "struct b *"));
	assert_false(compatible("int(int)", "int(int,int)"));
}

static void an_unknown_bound_is_any_bound(void **state)
{
	(void)state;
	assert_true(compatible("int[]", "int[4]"));
	assert_true(compatible("int *[]", "int *[7]"));
	assert_true(compatible("int(*)[*]", "int(*)[4]"));
	assert_false(compatible("int[3]", "int[4]"));
	assert_false(compatible("int[]", "int"));
}

static void no_prototype_takes_what_promotion_keeps(void **state)
{
	(void)state;
	assert_true(compatible("int()", "int(void)"));
	assert_true(compatible("int()", "int(int,double)"));
	assert_true(compatible("int()", "int(int(*)(char,short))"));
	assert_true(compatible("int(int(*)())", "int(int(*)(int))"));
	assert_false(compatible("int()", "int(char)"));
	assert_false(compatible("int()", "int(int,...)"));
	assert_false(compatible("int()", "int(int(*)(int),short)"));
	assert_false(compatible("long()", "int(int,int)"));
	assert_false(compatible("int(int(*)())", "int(int(*)(float))"));
}

static void an_enum_is_its_integer(void **state)
{
	(void)state;
	assert_true(compatible("enum mode", "unsigned int"));
	assert_true(compatible("enum mode", "int"));
	assert_true(compatible("enum mode", "color"));
	assert_true(compatible("color *", "unsigned int *"));
	assert_true(compatible("int(enum mode,char *)", "int(int,char *)"));
	assert_false(compatible("color", "long"));
	assert_false(compatible("struct color", "int"));
}

static void c_and_cxx_agree_on_wide_characters(void **state)
{
	(void)state;
	assert_true(compatible("wchar_t *", "int *"));
	assert_true(compatible("char16_t", "unsigned short"));
	assert_false(compatible("wchar_t", "char"));
}

static void deduced_types_say_nothing(void **state)
{
	(void)state;
	assert_true(ash_type_is_deduced("auto(int)"));
	assert_true(ash_type_is_deduced("decltype(a+b)"));
	assert_false(ash_type_is_deduced("struct auto_lock *"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_texts_are_compatible),
		cmocka_unit_test(other_words_are_not),
		cmocka_unit_test(an_unknown_bound_is_any_bound),
		cmocka_unit_test(no_prototype_takes_what_promotion_keeps),
		cmocka_unit_test(an_enum_is_its_integer),
		cmocka_unit_test(c_and_cxx_agree_on_wide_characters),
		cmocka_unit_test(deduced_types_say_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
