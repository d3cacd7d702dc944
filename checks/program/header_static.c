/*
 * program-header-static: a variable in a header that looks like one and is many.
 *
 * A mutable `static` (in C++ also one in an unnamed namespace) in a header exists once per unit:
 * what one file writes, no other file reads. Found are those at file scope, and the static locals
 * of functions that are themselves static, when several units include the header. At file scope
 * some code must write the variable or take its address: a table that nobody writes is merely
 * repeated. Of locals the facts hold no uses; of these an initialised array counts as a table.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/program/symbol.h"

/* Main files that include `header`, directly or not. */
static uint32_t includers(struct ash_run *run, uint32_t header)
{
	const struct ash_view *view = run->project->view;
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_files; i++) {
		bool *marks;

		if (!(view->files[i].flags & ASH_FILE_MAIN))
			continue;
		marks = ash_calloc(view->n_files, sizeof *marks);
		ash_mark_included(view, run->project->index, i, marks);
		n += marks[header];
		free(marks);
	}
	return n;
}

/* A place that writes the variable, or hands out its address for others to write; NULL: none. */
static const struct ash_use *writer(const struct ash_project *project, uint32_t entity)
{
	struct ash_rows rows = ash_index_uses_of(project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_use *use = &project->view->uses[rows.v[i]];

		if (use->kind == ASH_USE_GLOBAL_WRITE || use->kind == ASH_USE_ADDR)
			return use;
	}
	return NULL;
}

static bool is_copied(const struct ash_project *project, const struct ash_variable *row)
{
	const struct ash_view *view = project->view;
	const uint32_t harmless = ASH_VARIABLE_CONST | ASH_VARIABLE_STATIC_MEMBER;

	if (!ash_path_is_header(ash_file_path(view, row->file)) ||
	    project->file_class[row->file] != ASH_CLASS_PROJECT || (row->flags & harmless) ||
	    !(row->flags & ASH_VARIABLE_DEFINITION))
		return false;
	if (row->flags & ASH_VARIABLE_STATIC_LOCAL) /* an inline function's is one for all */
		return row->function != ASH_NONE &&
		       view->entities[row->function].linkage == ASH_LINKAGE_INTERNAL &&
		       !((row->flags & ASH_VARIABLE_INITIALISED) &&
			 strchr(ash_text(view, row->type), '['));
	return view->entities[row->entity].linkage == ASH_LINKAGE_INTERNAL;
}

static void check_variable(struct ash_run *run, const struct ash_variable *row)
{
	const struct ash_view *view = run->project->view;
	const char *name = ash_entity_name(view, row->entity);
	bool local = row->flags & ASH_VARIABLE_STATIC_LOCAL;
	const struct ash_use *use = local ? NULL : writer(run->project, row->entity);
	struct ash_place place = {.path = ash_file_path(view, row->file),
				  .line = row->line,
				  .column = row->column,
				  .length = (uint32_t)strlen(name)};
	struct ash_finding *finding;
	uint32_t n = use || local ? includers(run, row->file) : 0;

	if (n < 2)
		return;
	finding = ash_report(run, place,
			     "'%s' is a variable of its own in each of the %u units that include "
			     "this header",
			     name, n);
	ash_about(run, finding, ash_entity_qualified(view, row->entity), "%s|%s", name, place.path);
	if (!use)
		return;
	place = (struct ash_place){.path = ash_file_path(view, use->file),
				   .line = use->line,
				   .column = use->column,
				   .length = use->length};
	ash_note(run, finding, place, "this changes the copy of one unit only");
}

static void run(struct ash_run *run)
{
	const struct ash_view *view = run->project->view;

	for (uint32_t i = 0; i < view->n_variables; i++)
		if (is_copied(run->project, &view->variables[i]))
			check_variable(run, &view->variables[i]);
}

const struct ash_rule ash_program_header_static = {
	.info =
		{
			.id = "program-header-static",
			.severity = ASH_WARNING,
			.summary = "a mutable static in a header: one copy for each file that "
				   "includes it",
			.why = "It looks like one variable and is many: what one file sets, "
			       "another does\n"
			       "not see. Nothing warns, neither compiler nor linker.",
			.bad = "// file: log.h\n"
			       "void log_set(int level);\n"
			       "static int log_level;\n"
			       "// file: log.c\n"
			       "#include \"log.h\"\n"
			       "void log_set(int level)\n"
			       "{\n"
			       "\tlog_level = level; /* main.c will never know */\n"
			       "}\n"
			       "// file: main.c\n"
			       "#include \"log.h\"\n"
			       "int main(void)\n"
			       "{\n"
			       "\tlog_set(0);\n"
			       "\treturn log_level;\n"
			       "}\n",
			.good = "// file: log.h\n"
				"extern int log_level;\n"
				"void log_set(int level);\n"
				"// file: log.c\n"
				"#include \"log.h\"\n"
				"int log_level;\n"
				"void log_set(int level)\n"
				"{\n"
				"\tlog_level = level;\n"
				"}\n"
				"// file: main.c\n"
				"#include \"log.h\"\n"
				"int main(void)\n"
				"{\n"
				"\tlog_set(0);\n"
				"\treturn log_level;\n"
				"}\n",
			.fix = "Declare it extern in the header and define it in one source file "
			       "(C++17:\n"
			       "inline). If each file is meant to have its own, define it there.",
			.except = "`// ashlar-allow(program-header-static): reason` on the line of "
				  "the\n"
				  "variable.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
