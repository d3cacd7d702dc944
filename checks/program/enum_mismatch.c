/*
 * program-enum-mismatch: one enumerator, two values, in one program.
 *
 * A macro around one enumerator of a header shifts all that follow: the file that writes a value
 * and the file that reads it agree on the name and not on the number. Reported is the first
 * enumerator of an enumeration whose value differs, the others follow from it. One that only some
 * units have, at the end, shifts nothing and is none.
 */
#include "checks/program/culprit.h"

static bool values_differ(const struct ash_form *a, const struct ash_form *b)
{
	return a->body != b->body;
}

static void report(struct ash_run *run, const struct ash_suspect *suspect,
		   const struct ash_clash *clash)
{
	const struct ash_form *a = &suspect->forms.v[clash->a->form];
	const struct ash_form *b = &suspect->forms.v[clash->b->form];
	const char *name = ash_entity_qualified(run->project->view, suspect->entity);
	struct ash_culprit culprit = ash_culprit_of(run, suspect, clash);
	struct ash_place place = ash_form_place(run, suspect, a);
	struct ash_finding *finding = ash_report(
		run, place, "'%s' is %s in %s and %s in %s, both %s%s%s", name, a->value,
		ash_unit_words(run, clash->a->unit), b->value, ash_unit_words(run, clash->b->unit),
		ash_link_words(run->scratch, clash->link), culprit.words ? ": " : "",
		culprit.words ? culprit.words : "");

	finding->severity = ash_linked_severity(run);
	ash_about(run, finding, name, "%s|%s", name, place.path);
	if (*culprit.place.path)
		ash_note(run, finding, culprit.place, "'%s' is defined here", culprit.name);
}

static void run(struct ash_run *run)
{
	const struct ash_entity *entities = run->project->view->entities;
	struct ash_suspects suspects = {0};
	uint32_t reported = ASH_NONE; /* the enumeration of the last finding */

	ash_suspects_find(run, ASH_RELATION_enumerator, &suspects);
	ash_suspects_ask(run, &suspects);
	for (size_t i = 0; i < suspects.n; i++) {
		uint32_t enumeration = entities[suspects.v[i].entity].parent;
		struct ash_clash clash;

		if (enumeration == reported ||
		    !ash_suspect_clash(run, &suspects.v[i], values_differ, &clash))
			continue;
		report(run, &suspects.v[i], &clash);
		reported = enumeration;
	}
	ash_suspects_release(&suspects);
}

const struct ash_rule ash_program_enum_mismatch = {
	.info =
		{
			.id = "program-enum-mismatch",
			.severity = ASH_ERROR,
			.summary = "one enumerator has two values in one program",
			.why = "An enumerator behind an #ifdef shifts the ones after it. A file "
			       "that had the\n"
			       "macro writes one number for a name, a file that had not reads "
			       "another name\n"
			       "out of it; both compile, and the switch takes the wrong case. "
			       "Where the build\n"
			       "does not say what is linked, the finding is a warning.",
			.bad = "// file: event.h\n"
			       "enum event {\n"
			       "\tEVENT_OPEN,\n"
			       "#ifdef WITH_TLS\n"
			       "\tEVENT_SHAKE,\n"
			       "#endif\n"
			       "\tEVENT_CLOSE\n"
			       "};\n"
			       "int handle(enum event event);\n"
			       "// file: handle.c\n"
			       "#include \"event.h\"\n"
			       "int handle(enum event event)\n"
			       "{\n"
			       "\treturn event == EVENT_CLOSE; /* 1 */\n"
			       "}\n"
			       "// file: main.c\n"
			       "#define WITH_TLS\n"
			       "#include \"event.h\"\n"
			       "int main(void)\n"
			       "{\n"
			       "\treturn handle(EVENT_CLOSE); /* 2 */\n"
			       "}\n",
			.good = "// file: event.h\n"
				"enum event {\n"
				"\tEVENT_OPEN,\n"
				"\tEVENT_CLOSE,\n"
				"\tEVENT_SHAKE\n"
				"};\n"
				"int handle(enum event event);\n"
				"// file: handle.c\n"
				"#include \"event.h\"\n"
				"int handle(enum event event)\n"
				"{\n"
				"\treturn event == EVENT_CLOSE;\n"
				"}\n"
				"// file: main.c\n"
				"#include \"event.h\"\n"
				"int main(void)\n"
				"{\n"
				"\treturn handle(EVENT_CLOSE);\n"
				"}\n",
			.fix = "Name all enumerators in every file, the conditional ones too, or "
			       "put these\n"
			       "last; or give the macro to all files of the program. Where the "
			       "numbers are\n"
			       "stored or sent, write them down: `EVENT_CLOSE = 1`.",
			.except = "`// ashlar-allow(program-enum-mismatch): reason` on the line of "
				  "the\n"
				  "enumerator.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
