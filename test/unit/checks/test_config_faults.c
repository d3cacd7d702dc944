/* Wrong configurations: all that is wrong is said at once, each at its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "load.h"

#define V "version: 1\n"

static void the_version_is_required(void **state)
{
	(void)state;
	assert_says("", "1:1 error: no version; begin the file with 'version: 1'\n");
	assert_says("components: {a: x}\n",
		    "1:1 error: no version; begin the file with 'version: 1'\n");
	assert_says("version: 2\n",
		    "1:10 error: version must be 1, not '2'; this Ashlar reads no other\n");
	assert_says("version:\n",
		    "1:1 error: version must be 1, not nothing; this Ashlar reads no other\n");
	assert_says("- a\n",
		    "1:1 error: the configuration must be a map, not a list [config-unknown-key]\n"
		    "1:1 error: no version; begin the file with 'version: 1'\n");
}

static void broken_yaml_is_trouble(void **state)
{
	(void)state;
	assert_says("a: b: c\n",
		    "1:5 error: this is no YAML: invalid nested block mapping on the same line\n");
}

static void all_is_said_at_once(void **state)
{
	(void)state;
	assert_says(
		V "project: {root: [src]}\n"
		  "components:\n"
		  "  net: {flies: [a], symbols: [x]}\n"
		  "  store: {files: {a: b}}\n"
		  "layers: {order: [nett, store], mode: lax}\n"
		  "colour: blue\n",
		"2:11 error: unknown key 'root' in project; did you mean 'roots'? "
		"[config-unknown-key]\n"
		"4:9 error: unknown key 'flies' in a component; did you mean 'files'? "
		"[config-unknown-key]\n"
		"4:30 error: expected a text, not a list [config-unknown-key]\n"
		"5:18 error: expected a path glob, not a map [config-unknown-key]\n"
		"6:18 error: unknown component 'nett'; did you mean 'net'? "
		"[config-unknown-key]\n"
		"6:38 error: unknown mode 'lax'; known: relaxed, strict [config-unknown-key]\n"
		"7:1 error: unknown key 'colour' in the configuration; known: version, project, "
		"components, layers, rules, allow, budgets, options, severity, patterns, "
		"baseline [config-unknown-key]\n");
}

static void types_are_checked(void **state)
{
	(void)state;
	assert_says(V "components: [a, b]\n",
		    "2:13 error: components must be a map of names, not a list "
		    "[config-unknown-key]\n");
	assert_says(V "components: {a: x}\nlayers: {order: a}\n",
		    "3:9 error: layers 'layers' have no order; list the components, highest first "
		    "[config-unknown-key]\n"
		    "3:17 error: order must be a list of components, highest first, not 'a' "
		    "[config-unknown-key]\n");
	assert_says(V "project: yes\n",
		    "2:10 error: project must be a map, not 'yes' [config-unknown-key]\n");
	assert_says(V "components: {a: {files: ['']}}\n",
		    "2:27 error: an empty glob matches nothing [config-unknown-key]\n");
	assert_says(V "budgets: [v2]\n",
		    "2:10 error: budgets must be a map, not a list [config-unknown-key]\n");
	assert_says(V "{x: 1}: 2\n",
		    "2:1 error: a key of the configuration must be a word, not a map "
		    "[config-unknown-key]\n");
}

static void repeated_keys_are_contradictions(void **state)
{
	(void)state;
	assert_says(V "components:\n  a: x\n  a: y\n",
		    "4:3 error: key 'a' is given twice [config-contradiction]\n"
		    "  3:3 first given here\n");
	assert_says(V "version: 1\n", "2:1 error: key 'version' is given twice "
				      "[config-contradiction]\n  1:1 first given here\n");
}

#define AB V "components: {a: x, b: y}\n"

static void rules_must_demand_something(void **state)
{
	(void)state;
	assert_says(AB "rules:\n  - {id: r}\n",
		    "4:5 error: rule 'r' demands nothing; it needs one of forbid, protect, "
		    "component, independent, acyclic, diagram, sql, require [config-unknown-key]\n");
	assert_says(AB "rules:\n  - {forbid: {from: a, to: b}}\n",
		    "4:5 error: a rule needs an id, by which findings and exceptions name it "
		    "[config-unknown-key]\n");
	assert_says(AB "rules:\n  - {id: r, protect: a}\n",
		    "4:22 error: rule 'r' has 'protect' but no 'only-from' "
		    "[config-unknown-key]\n");
	assert_says(AB "rules:\n  - {id: r, allow-only: [a]}\n",
		    "4:25 error: rule 'r' has 'allow-only' but no 'component' "
		    "[config-unknown-key]\n");
	assert_says(AB "rules:\n  - {id: r, forbid: {from: a, to: b}, independent: [a, b]}\n",
		    "4:52 error: rule 'r' is both 'forbid' and 'independent'; make two rules "
		    "[config-contradiction]\n");
	assert_says(AB "rules:\n  - {id: r, forbid: {from: a}}\n",
		    "4:21 error: forbid of rule 'r' needs both 'from' and 'to' "
		    "[config-unknown-key]\n");
	assert_says(AB "rules:\n  - {id: r, forbid: {from: a, to: z, kinds: calls}}\n",
		    "4:35 error: unknown component 'z'; known: a, b [config-unknown-key]\n"
		    "4:38 error: unknown key 'kinds' in forbid; known: from, to "
		    "[config-unknown-key]\n");
	assert_says(AB "rules:\n  - {id: r, forbid: {from: a, to: b}, kinds: [calls]}\n",
		    "4:47 error: unknown kind 'calls'; did you mean 'call'? "
		    "[config-unknown-key]\n");
}

static void exceptions_must_be_whole(void **state)
{
	struct loaded l;

	(void)state;
	load(&l, V "allow:\n"
		   "  - {rule: config-empti, reason: x}\n"
		   "  - {rule: config-empty}\n"
		   "  - {rule: config-empty, reason: x, until: 2027-02-29}\n"
		   "  - {rule: config-empty, reason: x, max: many}\n"
		   "  - {reason: x}\n"
		   "  - nothing\n");
	assert_string_equal(
		l.said,
		"3:12 error: unknown rule 'config-empti'; did you mean 'config-empty'? "
		"[config-unknown-key]\n"
		"4:5 error: exception without a reason has no effect; say in 'reason:' why it "
		"may stay [config-allow-reason]\n"
		"5:44 error: expected a date like 2027-01-31, not '2027-02-29' "
		"[config-unknown-key]\n"
		"6:42 error: expected a number, not 'many' [config-unknown-key]\n"
		"7:5 error: exception names no rule [config-unknown-key]\n"
		"8:5 error: an exception must be a map, not 'nothing' [config-unknown-key]\n");
	assert_int_equal(l.config->allows.n, 0);
	unload(&l);
}

static void settings_name_rules_there_are(void **state)
{
	(void)state;
	assert_says(V "severity: {config-emtpy: error, config-empty: fatal}\n",
		    "2:12 error: unknown rule 'config-emtpy'; did you mean 'config-empty'? "
		    "[config-unknown-key]\n"
		    "2:47 error: unknown severity 'fatal'; known: ignore, note, warning, error "
		    "[config-unknown-key]\n");
	assert_says(V "options: {config-empty: {max: 3}}\n",
		    "2:26 error: rule 'config-empty' has no option 'max' [config-unknown-key]\n");
	assert_says(V "budgets: {profile: v3}\n",
		    "2:20 error: unknown profile 'v3'; did you mean 'v2'? "
		    "[config-unknown-key]\n");
}

static void patterns_say_what_they_declare(void **state)
{
	(void)state;
	assert_says(V "patterns: []\n", "");
	assert_says(V "patterns:\n  - {subject: A}\n",
		    "3:5 error: an entry of patterns needs 'is' (the pattern it declares), "
		    "'detect' or 'from' [config-unknown-key]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_version_is_required),
		cmocka_unit_test(broken_yaml_is_trouble),
		cmocka_unit_test(all_is_said_at_once),
		cmocka_unit_test(types_are_checked),
		cmocka_unit_test(repeated_keys_are_contradictions),
		cmocka_unit_test(rules_must_demand_something),
		cmocka_unit_test(exceptions_must_be_whole),
		cmocka_unit_test(settings_name_rules_there_are),
		cmocka_unit_test(patterns_say_what_they_declare),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
