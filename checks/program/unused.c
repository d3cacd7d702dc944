/*
 * program-unused: defined with external linkage, and nothing in this build uses it.
 *
 * Only where nobody else can: no header declares it (an outsider would need one), or the build
 * says that its file goes into programs only, never into a library. What a shared library exports
 * may be found by name, so it is passed over; so is everything in a build of unknown links that
 * has no `main`, as that is a library or a plug-in.
 *
 * Left alone besides: what program-overexport leaves alone, what a macro or code that this build
 * leaves out names, and C++ functions with class types, which templates may find by their
 * arguments.
 */
#include <string.h>

#include "checks/program/dead_text.h"
#include "checks/program/symbol.h"

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	const bool *included; /* per file */
	bool has_main;
	struct ash_dead_text dead;
};

/* Which images the file goes into. */
struct destination {
	bool program, shared, archive;
};

static struct destination destination_of(const struct ash_links *links, const struct ash_view *view,
					 uint32_t file)
{
	struct destination to = {0};

	for (uint32_t i = 0; i < links->n; i++) {
		bool holds = false;

		for (uint32_t u = 0; u < view->n_units && !holds; u++)
			holds = links->v[i].units[u] && view->units[u].file == file;
		to.program |= holds && links->v[i].kind == ASH_ARTEFACT_PROGRAM;
		to.shared |= holds && links->v[i].kind == ASH_ARTEFACT_SHARED;
		to.archive |= holds && links->v[i].kind == ASH_ARTEFACT_ARCHIVE;
	}
	return to;
}

static bool has_main(const struct ash_view *view)
{
	for (uint32_t i = 0; i < view->n_entities; i++)
		if (ash_is_main(view, &view->entities[i]))
			return true;
	return false;
}

/* May somebody outside this build use it? */
static bool is_reachable(const struct pass *pass, const struct ash_symbol_sight *sight,
			 uint32_t file)
{
	const struct ash_links *links = pass->run->links;
	struct destination to;

	if (!links->known)
		return !pass->has_main || sight->declared_elsewhere;
	to = destination_of(links, pass->view, file);
	if (to.shared && !(sight->flags & ASH_DECLARATION_HIDDEN))
		return true;
	return sight->declared_elsewhere && (!to.program || to.shared || to.archive);
}

/* Could a template find it by the types of its arguments? Facts hold no instantiations. */
static bool is_found_by_arguments(const struct ash_view *view, const struct ash_entity *entity,
				  uint32_t definition)
{
	const char *type = ash_text(view, view->declarations[definition].type);

	if (entity->kind != ASH_ENTITY_FUNCTION || (entity->flags & ASH_ENTITY_C_LINKAGE))
		return false;
	return strstr(type, "::") || strchr(type, '<') || strchr(type, '&') ||
	       strncmp(ash_text(view, entity->name), "operator", 8) == 0;
}

static bool is_unused(const struct pass *pass, const struct ash_entity *entity,
		      const struct ash_symbol_sight *sight)
{
	const uint32_t deliberate =
		ASH_DECLARATION_INLINE | ASH_DECLARATION_WEAK | ASH_DECLARATION_KEPT;
	const struct ash_declaration *row;

	if (sight->definition == ASH_NONE || sight->defined_elsewhere || sight->use != ASH_NONE ||
	    sight->from_macro || (sight->flags & deliberate))
		return false;
	row = &pass->view->declarations[sight->definition];
	return !pass->included[row->file] && !(row->flags & ASH_DECLARATION_EXTERN) &&
	       !is_found_by_arguments(pass->view, entity, sight->definition) &&
	       !is_reachable(pass, sight, row->file);
}

static void run(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};

	if (run->units_failed || run->foreign_units)
		return;
	pass.included = ash_included_files(run->scratch, pass.view);
	pass.has_main = has_main(pass.view);
	for (uint32_t i = 0; i < pass.view->n_entities; i++) {
		const struct ash_entity *entity = &pass.view->entities[i];
		struct ash_symbol_sight sight;

		if (!ash_is_linker_symbol(pass.view, entity) ||
		    ash_is_entry_point(ash_text(pass.view, entity->name)))
			continue;
		sight = ash_symbol_sight(run->project, i);
		if (is_unused(&pass, entity, &sight) &&
		    !ash_dead_text_names(&pass.dead, run, ash_text(pass.view, entity->name)))
			ash_symbol_report(run, &sight, "is defined but never used in this build",
					  "is declared here");
	}
	ash_dead_text_release(&pass.dead);
}

const struct ash_rule ash_program_unused = {
	.info =
		{
			.id = "program-unused",
			.severity = ASH_NOTE,
			.summary = "a function or variable that nothing in this build uses",
			.why = "Dead code is read, built, tested and mended like living code. No "
			       "compiler\n"
			       "reports it once the symbol is external, since another file could "
			       "use it;\n"
			       "over the whole program it can be known.",
			.bad = "// file: main.c\n"
			       "int twice(int n) /* whoever called it is gone */\n"
			       "{\n"
			       "\treturn 2 * n;\n"
			       "}\n"
			       "int main(void)\n"
			       "{\n"
			       "\treturn 0;\n"
			       "}\n",
			.good = "// file: main.c\n"
				"int main(void)\n"
				"{\n"
				"\treturn 0;\n"
				"}\n",
			.fix = "Take it away. Is it for another configuration, define it in that "
			       "one only;\n"
			       "is it for users outside this build, declare it in a header of the "
			       "library.",
			.except = "`// ashlar-allow(program-unused): reason` on the line of the "
				  "definition.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
