/* Entries that cannot hold together, and entries that can. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "load.h"

#define ABC "version: 1\ncomponents: {a: x, b: y, c: z}\n"
#define END " [config-contradiction]\n"

static void a_component_has_one_height(void **state)
{
	(void)state;
	assert_says(ABC "layers: {id: s, order: [a, [b, c], a]}\n",
		    "3:9 error: layers 's' name component 'a' twice" END);
}

static void two_layerings_must_agree(void **state)
{
	(void)state;
	assert_says(ABC "layers:\n  - {id: s, order: [a, b, c]}\n  - {id: t, order: [c, b]}\n",
		    "5:5 error: layers 't' put 'c' above 'b', layers 's' below it" END
		    "  4:5 layers 's' declared here\n");
	assert_says(ABC "layers:\n  - {id: s, order: [a, b, c]}\n  - {id: t, order: [a, c]}\n", "");
	assert_says(ABC "layers:\n  - {id: s, order: [a, b], kinds: [call]}\n"
			"  - {id: t, order: [b, a], kinds: [include]}\n",
		    "");
}

static void ids_are_unique(void **state)
{
	(void)state;
	assert_says(ABC "layers: {id: s, order: [a, b]}\n"
			"rules:\n  - {id: s, forbid: {from: b, to: a}}\n",
		    "5:5 error: id 's' is given twice" END "  3:9 first given here\n");
	assert_says(ABC "layers: {id: config-empty, order: [a, b]}\n",
		    "3:9 error: id 'config-empty' is the name of a rule; choose another" END);
}

static void protect_against_forbid(void **state)
{
	(void)state;
	assert_says(ABC "rules:\n  - {id: p, protect: b, only-from: [a]}\n"
			"  - {id: f, forbid: {from: \"*\", to: b}}\n",
		    "5:5 error: rule 'p' lets 'a' use 'b', rule 'f' does not" END
		    "  4:5 rule 'p' declared here\n");
	assert_says(ABC "rules:\n  - {id: f, forbid: {from: c, to: b}}\n"
			"  - {id: p, protect: b, only-from: [a]}\n",
		    "");
}

/* Only some kinds are forbidden: a refinement. */
static void narrower_kinds_refine(void **state)
{
	(void)state;
	assert_says(ABC "rules:\n  - {id: p, protect: b, only-from: [a]}\n"
			"  - {id: f, forbid: {from: a, to: b}, kinds: [global.write]}\n",
		    "");
	assert_says(ABC "rules:\n  - {id: p, protect: b, only-from: [a], kinds: [global.write]}\n"
			"  - {id: f, forbid: {from: a, to: b}, kinds: [global]}\n",
		    "5:5 error: rule 'p' lets 'a' use 'b', rule 'f' does not" END
		    "  4:5 rule 'p' declared here\n");
}

static void an_entry_that_is_off_contradicts_nothing(void **state)
{
	(void)state;
	assert_says(ABC "rules:\n  - {id: p, protect: b, only-from: [a], severity: ignore}\n"
			"  - {id: f, forbid: {from: a, to: b}}\n",
		    "");
	assert_says(ABC "layers:\n  - {id: s, order: [a, b], severity: ignore}\n"
			"  - {id: t, order: [b, a]}\n",
		    "");
}

static void protect_against_layers(void **state)
{
	(void)state;
	assert_says(ABC "layers: {id: s, order: [a, b]}\n"
			"rules:\n  - {id: p, protect: a, only-from: [b]}\n",
		    "5:5 error: rule 'p' lets 'b' use 'a', rule 's' does not" END
		    "  3:9 rule 's' declared here\n");
	assert_says(ABC "layers: {id: s, order: [a, b]}\n"
			"rules:\n  - {id: p, protect: b, only-from: [a]}\n",
		    "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_component_has_one_height),
		cmocka_unit_test(two_layerings_must_agree),
		cmocka_unit_test(ids_are_unique),
		cmocka_unit_test(protect_against_forbid),
		cmocka_unit_test(narrower_kinds_refine),
		cmocka_unit_test(an_entry_that_is_off_contradicts_nothing),
		cmocka_unit_test(protect_against_layers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
