/*
 * program-overexport: external linkage, but only its own file knows it.
 *
 * A symbol that no header and no other file declares can be reached by nobody else in this build;
 * `static` would say so, and let the compiler see what is dead. With `headers: true` also symbols
 * that a header declares although only the defining file uses them: that is off, since a header may
 * be made for users outside this build.
 *
 * Left alone: what nothing uses at all (program-unused), what a macro wrote, weak symbols, inline
 * functions, C linkage asked for in C++, files that other files include, entry points, and every
 * symbol when a unit failed, since its uses were not seen.
 */
#include <string.h>

#include "checks/program/symbol.h"

struct options {
	bool headers;
};

static const struct ash_option options[] = {
	ASH_OPTION_FLAG(struct options, headers, false,
			"also symbols that a header declares and only one file uses"),
	{0}};

static bool is_candidate(const struct ash_run *run, const struct ash_entity *entity)
{
	const struct ash_view *view = run->project->view;

	return ash_is_linker_symbol(view, entity) &&
	       !ash_is_entry_point(ash_text(view, entity->name));
}

static bool is_overexported(const struct ash_run *run, const struct ash_symbol_sight *sight,
			    const bool *included)
{
	const uint32_t deliberate = ASH_DECLARATION_INLINE | ASH_DECLARATION_WEAK |
				    ASH_DECLARATION_STATIC | ASH_DECLARATION_KEPT;
	const struct options *opt = run->options;
	const struct ash_declaration *row;

	if (sight->definition == ASH_NONE || sight->defined_elsewhere || sight->use == ASH_NONE ||
	    sight->used_elsewhere || sight->from_macro || (sight->flags & deliberate))
		return false;
	row = &run->project->view->declarations[sight->definition];
	if (included[row->file] || (row->flags & ASH_DECLARATION_EXTERN))
		return false;
	return !sight->declared_elsewhere || (opt->headers && sight->header != ASH_NONE);
}

static void run(struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	const bool *included = ash_included_files(run->scratch, view);

	if (run->units_failed)
		return;
	for (uint32_t i = 0; i < view->n_entities; i++) {
		struct ash_symbol_sight sight;

		if (!is_candidate(run, &view->entities[i]))
			continue;
		sight = ash_symbol_sight(run->project, i);
		if (is_overexported(run, &sight, included))
			ash_symbol_report(run, &sight, "is used only in this file; make it static",
					  "is declared for others here");
	}
}

const struct ash_rule ash_program_overexport = {
	.info =
		{
			.id = "program-overexport",
			.severity = ASH_IGNORE,
			.summary = "a symbol with external linkage is used in one file only",
			.why = "Every external name is one that all other files must avoid, that "
			       "any of\n"
			       "them may begin to use, and that the compiler must keep even when "
			       "nothing\n"
			       "needs it any more. 'static' says that it is this file's own. Old C\n"
			       "programs have such names by the hundred, some on purpose (a back "
			       "trace\n"
			       "shows them): therefore the rule is off until `severity:` turns it "
			       "on.",
			.bad = "// file: ashlar.yaml\n"
			       "version: 1\n"
			       "severity: {program-overexport: warning}\n"
			       "// file: total.c\n"
			       "int add(int a, int b) /* no header declares it */\n"
			       "{\n"
			       "\treturn a + b;\n"
			       "}\n"
			       "int main(void)\n"
			       "{\n"
			       "\treturn add(1, -1);\n"
			       "}\n",
			.good = "// file: ashlar.yaml\n"
				"version: 1\n"
				"severity: {program-overexport: warning}\n"
				"// file: total.c\n"
				"static int add(int a, int b)\n"
				"{\n"
				"\treturn a + b;\n"
				"}\n"
				"int main(void)\n"
				"{\n"
				"\treturn add(1, -1);\n"
				"}\n",
			.fix = "Make it static (in C++ also: an unnamed namespace), or declare it "
			       "in a\n"
			       "header if others are meant to use it.",
			.except = "`// ashlar-allow(program-overexport): reason` on the line of "
				  "the\n"
				  "definition.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.options = options,
	.options_size_bytes = sizeof(struct options),
	.run = run,
};
