/* Symbols; see symbol.h. */
#include "checks/program/symbol.h"

#include <string.h>

#include "checks/arch/declared.h"

#define DEFINES (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)

bool ash_is_linker_symbol(const struct ash_view *view, const struct ash_entity *entity)
{
	(void)view;
	return entity->linkage == ASH_LINKAGE_EXTERNAL && entity->parent == ASH_NONE &&
	       !(entity->flags & (ASH_ENTITY_TEMPLATE | ASH_ENTITY_BUILTIN)) &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_VARIABLE);
}

static void see_declaration(const struct ash_project *project, uint32_t number,
			    struct ash_symbol_sight *sight)
{
	const struct ash_view *view = project->view;
	const struct ash_declaration *row = &view->declarations[number];
	bool header = ash_path_is_header(ash_file_path(view, row->file));
	bool defines = row->flags & DEFINES;

	sight->flags |= row->flags;
	sight->defined |= defines;
	sight->from_macro |= row->macro != ASH_NONE;
	if (!defines) {
		if (header && sight->header == ASH_NONE &&
		    project->file_class[row->file] == ASH_CLASS_PROJECT)
			sight->header = number;
		return;
	}
	if (!header && sight->definition == ASH_NONE &&
	    (view->files[row->file].flags & ASH_FILE_MAIN) &&
	    project->file_class[row->file] == ASH_CLASS_PROJECT)
		sight->definition = number;
	else if (sight->definition == ASH_NONE ||
		 row->file != view->declarations[sight->definition].file)
		sight->defined_elsewhere = true;
}

struct ash_symbol_sight ash_symbol_sight(const struct ash_project *project, uint32_t entity)
{
	const struct ash_view *view = project->view;
	struct ash_symbol_sight sight = {
		.definition = ASH_NONE, .header = ASH_NONE, .use = ASH_NONE};
	struct ash_rows rows = ash_index_declarations(project->index, entity);
	uint32_t home;

	for (uint32_t i = 0; i < rows.n; i++)
		see_declaration(project, rows.v[i], &sight);
	home = sight.definition == ASH_NONE ? ASH_NONE : view->declarations[sight.definition].file;
	for (uint32_t i = 0; i < rows.n; i++)
		sight.declared_elsewhere |= view->declarations[rows.v[i]].file != home;
	rows = ash_index_functions(project->index, entity);
	for (uint32_t i = 0; i < rows.n; i++)
		sight.from_macro |=
			(view->functions[rows.v[i]].flags & ASH_FUNCTION_FROM_MACRO) != 0;
	rows = ash_index_uses_of(project->index, entity);
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_use *use = &view->uses[rows.v[i]];

		if (use->from == entity) /* recursion is nobody's need */
			continue;
		if (sight.use == ASH_NONE)
			sight.use = rows.v[i];
		sight.used_elsewhere |= use->file != home;
	}
	return sight;
}

bool ash_is_entry_point(const char *name)
{
	static const char *const names[] = {"main",
					    "wmain",
					    "WinMain",
					    "wWinMain",
					    "DllMain",
					    "_start",
					    "_init",
					    "_fini",
					    "JNI_OnLoad",
					    "JNI_OnUnload",
					    "malloc",
					    "calloc",
					    "realloc",
					    "free",
					    "__cxa_pure_virtual",
					    "LLVMFuzzerTestOneInput",
					    "LLVMFuzzerInitialize",
					    "LLVMFuzzerCustomMutator",
					    "LLVMFuzzerCustomCrossOver"};
	static const char *const prefixes[] = {"PyInit_",      "luaopen_", "Java_",
					       "__asan_",      "__wrap_",  "__real_",
					       "__sanitizer_", "__ubsan_", "__lsan_"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	return false;
}

const bool *ash_included_files(struct ash_arena *arena, const struct ash_view *view)
{
	bool *included = ash_arena_array(arena, view->n_files, sizeof *included);

	for (uint32_t i = 0; i < view->n_includes; i++)
		if (view->includes[i].included != ASH_NONE)
			included[view->includes[i].included] = true;
	return included;
}

struct ash_place ash_declaration_name(const struct ash_view *view,
				      const struct ash_declaration *row)
{
	return (struct ash_place){.path = ash_file_path(view, row->file),
				  .line = row->line,
				  .column = row->column,
				  .length = (uint32_t)strlen(ash_entity_name(view, row->entity))};
}

void ash_symbol_report(struct ash_run *run, const struct ash_symbol_sight *sight,
		       const char *verdict, const char *declared)
{
	const struct ash_view *view = run->project->view;
	const struct ash_declaration *row = &view->declarations[sight->definition];
	const char *name = ash_entity_qualified(view, row->entity);
	struct ash_finding *finding =
		ash_report(run, ash_declaration_name(view, row), "'%s' %s", name, verdict);

	ash_about(run, finding, name, "%s|%s", name, ash_file_path(view, row->file));
	if (sight->header != ASH_NONE)
		ash_note(run, finding,
			 ash_declaration_name(view, &view->declarations[sight->header]), "'%s' %s",
			 name, declared);
}
