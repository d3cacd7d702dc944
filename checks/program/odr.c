/*
 * program-odr: one C++ entity of one header, two bodies, in one program.
 *
 * A class whose fields agree but whose methods or bases do not, and an inline function or template
 * whose body a macro changes: every unit compiles its own, the linker keeps one of each function
 * and throws the others away, so some files run code that they were not compiled with. Inline
 * functions with external linkage in C are the same case.
 *
 * Other fields are program-layout-mismatch, other places program-collision. Bodies are compared by
 * their statements, literals, operators, names and types; one name that stands for two things in
 * two units (an overload, an alias) goes unseen, and __FILE__ and __LINE__ are no difference.
 */
#include "checks/program/culprit.h"

static bool bodies_differ(const struct ash_form *a, const struct ash_form *b)
{
	return a->body != b->body && a->layout == b->layout && a->language == b->language &&
	       ash_forms_agree_on_types(a, b);
}

static void report(struct ash_run *run, const struct ash_suspect *suspect,
		   const struct ash_clash *clash)
{
	const struct ash_form *a = &suspect->forms.v[clash->a->form];
	const struct ash_form *b = &suspect->forms.v[clash->b->form];
	const char *name = ash_entity_qualified(run->project->view, suspect->entity);
	struct ash_culprit culprit = ash_culprit_of(run, suspect, clash);
	struct ash_finding *finding =
		ash_report(run, ash_form_place(run, suspect, a),
			   "'%s' means one thing in %s and another in %s, both %s%s%s", name,
			   ash_unit_words(run, clash->a->unit), ash_unit_words(run, clash->b->unit),
			   ash_link_words(run->scratch, clash->link), culprit.words ? ": " : "",
			   culprit.words ? culprit.words : "");

	ash_about(run, finding, name, "%s|%s", name,
		  ash_file_path(run->project->view, suspect->file));
	if (*culprit.place.path)
		ash_note(run, finding, culprit.place, "'%s' is defined here", culprit.name);
	if (a->line != b->line)
		ash_note(run, finding, ash_form_place(run, suspect, b), "%s sees this definition",
			 ash_unit_words(run, clash->b->unit));
}

static void check_relation(struct ash_run *run, enum ash_relation relation)
{
	struct ash_suspects suspects = {0};

	ash_suspects_find(run, relation, &suspects);
	ash_suspects_ask(run, &suspects);
	for (size_t i = 0; i < suspects.n; i++) {
		struct ash_clash clash;

		if (ash_suspect_clash(run, &suspects.v[i], bodies_differ, &clash))
			report(run, &suspects.v[i], &clash);
	}
	ash_suspects_release(&suspects);
}

static void run(struct ash_run *run)
{
	check_relation(run, ASH_RELATION_record);
	check_relation(run, ASH_RELATION_function);
}

const struct ash_rule ash_program_odr = {
	.info =
		{
			.id = "program-odr",
			.severity = ASH_WARNING,
			.summary = "one class or inline function of a header has two bodies in one "
				   "program",
			.why = "The linker keeps one copy of an inline function and throws the "
			       "others\n"
			       "away without comparing them; of a class with other virtual "
			       "methods, the\n"
			       "table of one file serves objects of another. Which copy is kept "
			       "depends on\n"
			       "the order of the link. C++ calls it a breach of the one "
			       "definition rule,\n"
			       "and asks no compiler to notice.",
			.bad = "// file: gauge.hpp\n"
			       "int a(int n);\n"
			       "inline int limit(int n)\n"
			       "{\n"
			       "#ifdef STRICT\n"
			       "\tif (n > 10)\n"
			       "\t\treturn 10;\n"
			       "#endif\n"
			       "\treturn n;\n"
			       "}\n"
			       "// file: a.cpp\n"
			       "#define STRICT\n"
			       "#include \"gauge.hpp\"\n"
			       "int a(int n)\n"
			       "{\n"
			       "\treturn limit(n);\n"
			       "}\n"
			       "// file: main.cpp\n"
			       "#include \"gauge.hpp\"\n"
			       "int main()\n"
			       "{\n"
			       "\treturn limit(20) + a(1);\n"
			       "}\n",
			.good = "// file: gauge.hpp\n"
				"inline int limit(int n)\n"
				"{\n"
				"\treturn n > 10 ? 10 : n;\n"
				"}\n"
				"// file: main.cpp\n"
				"#include \"gauge.hpp\"\n"
				"int main()\n"
				"{\n"
				"\treturn limit(20);\n"
				"}\n",
			.fix = "Set the macro the same way for all files of the program, or make "
			       "the\n"
			       "difference an argument. What must depend on the file can be "
			       "static, or\n"
			       "carry the macro in its name or namespace.",
			.except = "`// ashlar-allow(program-odr): reason` on the line of the name.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
