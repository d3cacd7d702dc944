/* Boxes and arrows of PlantUML and Mermaid, as people write them; what is neither is counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "checks/diagram/drawing.h"

/* "net>base store>base; net store base": arrows by label, then boxes; "/2@5" for skipped lines. */
static void assert_drawn(const char *text, const char *expected)
{
	struct ash_arena arena = {0};
	const struct ash_drawing *d = ash_drawing_read(&arena, "x", text, strlen(text));
	const char *said = "";

	for (size_t i = 0; d && i < d->arrows.n; i++)
		said = ash_arena_printf(&arena, "%s%s>%s ", said,
					d->boxes.v[d->arrows.v[i].from].label,
					d->boxes.v[d->arrows.v[i].to].label);
	for (size_t i = 0; d && i < d->boxes.n; i++)
		said = ash_arena_printf(&arena, "%s%s%s%s", said, i ? " " : "; ",
					d->boxes.v[i].label, d->boxes.v[i].container ? "{}" : "");
	if (d && d->n_skipped)
		said = ash_arena_printf(&arena, "%s/%u@%u", said, d->n_skipped, d->first_skipped);
	assert_string_equal(d ? said : "nothing", expected);
	ash_arena_release(&arena);
}

static void plantuml_arrows(void **state)
{
	(void)state;
	assert_drawn("@startuml\na --> b\n", "a>b ; a b");
	assert_drawn("a->b\n[x y]-up->[b]\n", "a>b x y>b ; a b x y");
	assert_drawn("a <-- b : reads\nb <..> c", "b>a b>c c>b ; a b c");
	assert_drawn("a -[#red,dashed]-> b\na -[hidden]-> \"c d\"", "a>b a>c d ; a b c d");
	assert_drawn("a --|> b\na *-- b", "a>b ; a b/1@2");
	assert_drawn("a -- b\n\nwhat is this\n", "; a b/2@1");
}

static void plantuml_boxes(void **state)
{
	(void)state;
	assert_drawn("component \"net server\" as n\nn --> [log]",
		     "net server>log ; net server log");
	assert_drawn("package \"core\" {\n[a]\n}\nnote left: a --> b\n", "; core{} a");
	assert_drawn("[a] as x\nx --> y\ny --> x\n' y --> z\n", "a>y y>a ; a y");
	assert_drawn("component <U+003C>\ncomponent \"<U+003C>b<U+003E>\"", "; <b>/1@1");
	assert_drawn("\"open", "nothing");
	assert_drawn("", "nothing");
}

static void mermaid_arrows(void **state)
{
	(void)state;
	assert_drawn("flowchart TB\na --> b --> c\n", "a>b b>c ; a b c");
	assert_drawn("graph LR;\na-->|x y|b;\na -.-> c\na ==> d", "a>b a>c a>d ; a b c d");
	assert_drawn("graph LR\na -- says --> b\na == says ==> c", "a>b a>c ; a b c");
	assert_drawn("graph LR\na & b --> c & d", "a>c a>d b>c b>d ; a b c d");
	assert_drawn("graph LR\na <--> b\na --- b\nlib-net --> b",
		     "a>b b>a lib-net>b ; a b lib-net/1@3");
	assert_drawn("graph LR\na --x b\na -->", "a>b ; a b/1@3");
}

static void mermaid_boxes(void **state)
{
	(void)state;
	assert_drawn("%% c\nflowchart TB\nsubgraph g[\"all of it\"]\nn0[\"a #38; b\"]:::hot\nend\n",
		     "; all of it{} a & b");
	assert_drawn(
		"graph TD\na([one]) --> b{two}\nclassDef hot fill:#fff\nlinkStyle 0 stroke:red",
		"one>two ; one two");
	assert_drawn("# Title\n\na --> b\n\n```mermaid\ngraph TD\n  x --> y\n```\n[c] --> d\n",
		     "x>y ; x y");
}

/* No text may lead the readers astray: every beginning of a long one is read. */
static void any_beginning_is_read(void **state)
{
	static const char *const texts[] = {
		"component \"a b\" as c\n[d]-[#red]->\"e\" : f\npackage g {\nh <|--|> i\n<U+00",
		"graph LR\na[\"b\"]:::c -->|d| e & f{{g}} -.-> h(((i)))\nsubgraph j[k]\n a -- b ==> #6",
	};

	(void)state;
	for (size_t i = 0; i < 2; i++)
		for (size_t n = 0; n <= strlen(texts[i]); n++) {
			struct ash_arena arena = {0};
			const struct ash_drawing *d = ash_drawing_read(&arena, "x", texts[i], n);

			for (size_t k = 0; d && k < d->arrows.n; k++)
				assert_true(d->arrows.v[k].from < d->boxes.n &&
					    d->arrows.v[k].to < d->boxes.n);
			ash_arena_release(&arena);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plantuml_arrows),       cmocka_unit_test(plantuml_boxes),
		cmocka_unit_test(mermaid_arrows),        cmocka_unit_test(mermaid_boxes),
		cmocka_unit_test(any_beginning_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
