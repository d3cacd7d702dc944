/*
 * program-undefined: a header of the project promises it, somebody uses it, nobody defines it.
 *
 * A program would not link; a shared library or an archive does, and its first user finds out.
 * The header must be this build's own: something else that it declares is defined here. Left
 * alone: uses in code that is never run or evaluated, weak symbols, builtins, templates, virtual
 * methods and what a class holds; and everything when a unit failed or is written in another
 * language, since that is where the definition may be.
 */
#include "checks/program/symbol.h"

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	const bool *owned; /* per file: a header of which something is defined in this build */
};

static bool is_needed(const struct ash_use *use)
{
	if (use->flags & (ASH_USE_UNEVALUATED | ASH_USE_DISCARDED | ASH_USE_VIRTUAL))
		return false;
	return use->kind == ASH_USE_CALL || use->kind == ASH_USE_ADDR ||
	       use->kind == ASH_USE_GLOBAL_READ || use->kind == ASH_USE_GLOBAL_WRITE;
}

/* Does a unit have it from a header outside the project? Then that is where it comes from. */
static bool is_foreign(const struct pass *pass, uint32_t entity)
{
	const struct ash_project *project = pass->run->project;
	struct ash_rows rows = ash_index_uses_of(project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		uint32_t file = pass->view->uses[rows.v[i]].to_file;

		if (file != ASH_NONE && project->file_class[file] != ASH_CLASS_PROJECT)
			return true;
	}
	return false;
}

/* A use that makes the linker look for it, in a unit's own file; NULL: none. */
static const struct ash_use *need(const struct pass *pass, uint32_t entity)
{
	struct ash_rows rows = ash_index_uses_of(pass->run->project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_use *use = &pass->view->uses[rows.v[i]];

		if (is_needed(use) && use->from != ASH_NONE && use->from != entity &&
		    (pass->view->files[use->file].flags & ASH_FILE_MAIN))
			return use;
	}
	return NULL;
}

static const bool *owned_headers(struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	bool *owned = ash_arena_array(run->scratch, view->n_files, sizeof *owned);

	for (uint32_t i = 0; i < view->n_entities; i++) {
		struct ash_symbol_sight sight;

		if (!ash_is_linker_symbol(view, &view->entities[i]))
			continue;
		sight = ash_symbol_sight(run->project, i);
		if (sight.header != ASH_NONE && sight.definition != ASH_NONE)
			owned[view->declarations[sight.header].file] = true;
	}
	return owned;
}

static void report(struct ash_run *run, const struct ash_declaration *row,
		   const struct ash_use *use)
{
	const struct ash_view *view = run->project->view;
	const char *name = ash_entity_qualified(view, row->entity);
	struct ash_place place = {.path = ash_file_path(view, use->file),
				  .line = use->line,
				  .column = use->column,
				  .length = use->length};
	struct ash_finding *finding = ash_report(
		run, ash_declaration_name(view, row),
		"'%s' is declared here and used, but nothing in this build defines it", name);

	ash_about(run, finding, name, "%s", name);
	ash_note(run, finding, place, "'%s' is used here", name);
}

static void check_entity(const struct pass *pass, uint32_t entity)
{
	const uint32_t optional = ASH_DECLARATION_WEAK | ASH_DECLARATION_INLINE |
				  ASH_DECLARATION_FRIEND | ASH_DECLARATION_STATIC;
	struct ash_symbol_sight sight = ash_symbol_sight(pass->run->project, entity);
	const struct ash_declaration *row;
	const struct ash_use *use;

	if (sight.defined || sight.header == ASH_NONE ||
	    ash_is_entry_point(ash_entity_name(pass->view, entity)) || sight.from_macro ||
	    (sight.flags & optional))
		return;
	row = &pass->view->declarations[sight.header];
	use = pass->owned[row->file] ? need(pass, entity) : NULL;
	if (use && !is_foreign(pass, entity))
		report(pass->run, row, use);
}

static void run(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};

	if (run->units_failed || run->foreign_units)
		return;
	pass.owned = owned_headers(run);
	for (uint32_t i = 0; i < pass.view->n_entities; i++)
		if (ash_is_linker_symbol(pass.view, &pass.view->entities[i]))
			check_entity(&pass, i);
}

const struct ash_rule ash_program_undefined = {
	.info =
		{
			.id = "program-undefined",
			.severity = ASH_WARNING,
			.summary = "declared in a header and used, but defined nowhere",
			.why = "A program with such a hole does not link, but an archive or a "
			       "shared\n"
			       "library does: the hole is found by whoever links with it, or when "
			       "the\n"
			       "library is loaded.",
			.bad = "// file: store.h\n"
			       "int st_open(void);\n"
			       "int st_sync(void);\n"
			       "// file: store.c\n"
			       "#include \"store.h\"\n"
			       "int st_open(void)\n"
			       "{\n"
			       "\treturn st_sync(); /* never written */\n"
			       "}\n",
			.good = "// file: store.h\n"
				"int st_open(void);\n"
				"int st_sync(void);\n"
				"// file: store.c\n"
				"#include \"store.h\"\n"
				"int st_sync(void)\n"
				"{\n"
				"\treturn 0;\n"
				"}\n"
				"int st_open(void)\n"
				"{\n"
				"\treturn st_sync();\n"
				"}\n",
			.fix = "Define it, or take the declaration and the uses away. Does a file "
			       "that\n"
			       "this build leaves out define it, then build that file too, or put "
			       "the uses\n"
			       "under the same condition.",
			.except =
				"`// ashlar-allow(program-undefined): reason` on the line of the\n"
				"declaration, for what another project's library provides.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
