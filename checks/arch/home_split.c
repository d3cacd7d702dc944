/*
 * arch-home-split: one component's header declares what another component defines.
 *
 * Looked at are functions, variables and methods with one definition in a source file. Left alone:
 * what a header of the defining component declares too, and headers of a component that has no
 * source at all; such a component (the folder include/) is a promise by design, and the layers say
 * who keeps it. Methods are told once per class and defining component, and all that one header
 * declares of one component is one finding.
 */
#include <stdlib.h>

#include "checks/arch/declared.h"
#include "checks/arch/message.h"
#include "checks/program/symbol.h"
#include "checks/arena_vec.h"
#include "facts/base/map.h"

#define SHOWN 5u /* definitions in the notes of one finding */

/* A symbol that one component declares and another one defines. */
struct split {
	uint32_t entity, definition, header; /* declaration rows */
	uint32_t file, definer;              /* the header; component of the definition */
};

struct splits {
	struct ash_run *run;
	bool *has_source;     /* per component */
	struct ash_map known; /* class, defining component */
	struct {
		ASH_VEC(struct split);
	} all;
};

static bool is_candidate(const struct ash_view *view, uint32_t entity)
{
	const struct ash_entity *one = &view->entities[entity];

	if (ash_is_linker_symbol(view, one))
		return !ash_is_entry_point(ash_entity_name(view, entity));
	return one->kind == ASH_ENTITY_METHOD && one->linkage == ASH_LINKAGE_EXTERNAL &&
	       !(one->flags & ASH_ENTITY_TEMPLATE);
}

static uint32_t component_of(const struct ash_project *project, uint32_t file)
{
	return project->file_class[file] == ASH_CLASS_PROJECT ? project->file_component[file]
							      : ASH_NONE;
}

/*
 * Rows of the only definition and of the first header that declares it; false: not in two
 * components, or a header of the defining one declares it as well.
 */
static bool find_split(const struct splits *splits, uint32_t entity, uint32_t *definition,
		       uint32_t *header)
{
	const struct ash_project *project = splits->run->project;
	const struct ash_declaration *rows = project->view->declarations;
	struct ash_rows found = ash_index_declarations(project->index, entity);
	const uint32_t defines = ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE;
	uint32_t home;

	*definition = *header = ASH_NONE;
	for (uint32_t i = 0; i < found.n; i++) {
		const struct ash_declaration *row = &rows[found.v[i]];

		if (!(row->flags & defines))
			continue;
		if (*definition != ASH_NONE && rows[*definition].file != row->file)
			return false;
		if (*definition == ASH_NONE)
			*definition = found.v[i];
	}
	if (*definition == ASH_NONE || (rows[*definition].flags & ASH_DECLARATION_WEAK) ||
	    ash_path_is_header(ash_file_path(project->view, rows[*definition].file)))
		return false;
	home = component_of(project, rows[*definition].file);
	for (uint32_t i = 0; i < found.n; i++) {
		const struct ash_declaration *row = &rows[found.v[i]];

		if (!ash_path_is_header(ash_file_path(project->view, row->file)) ||
		    (row->flags & (ASH_DECLARATION_FRIEND | ASH_DECLARATION_LOCAL)))
			continue;
		if (component_of(project, row->file) == home)
			return false;
		if (*header == ASH_NONE)
			*header = found.v[i];
	}
	return home != ASH_NONE && *header != ASH_NONE;
}

static void find(struct splits *splits, uint32_t entity)
{
	const struct ash_project *project = splits->run->project;
	const struct ash_declaration *rows = project->view->declarations;
	struct split split = {.entity = entity};
	uint32_t owner, key[2];
	bool added = true;

	if (!find_split(splits, entity, &split.definition, &split.header))
		return;
	split.file = rows[split.header].file;
	split.definer = project->file_component[rows[split.definition].file];
	owner = component_of(project, split.file);
	if (owner == ASH_NONE || !splits->has_source[owner])
		return;
	key[0] = ash_entity_owner(project->view, entity);
	key[1] = split.definer;
	if (key[0] != entity)
		ash_map_put(&splits->known, key, sizeof key, 0, &added);
	if (added)
		ash_arena_push(splits->run->scratch, &splits->all, split);
}

static int by_header(const void *a, const void *b)
{
	const struct split *x = a, *y = b;
	const uint32_t left[] = {x->file, x->definer, x->header};
	const uint32_t right[] = {y->file, y->definer, y->header};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

/* A baseline lists the symbols: one more is new, though the header was known for others. */
static void set_parts(struct ash_run *run, struct ash_finding *finding, const struct split *splits,
		      uint32_t n)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	struct ash_arena *arena = run->findings->arena;
	struct ash_finding_part *parts = ash_arena_array(arena, n, sizeof *parts);

	for (uint32_t i = 0; i < n; i++) {
		const char *name = ash_entity_qualified(view, splits[i].entity);

		parts[i].place = ash_declaration_name(view, &view->declarations[splits[i].header]);
		parts[i].words = ash_arena_printf(arena, "'%s'", name);
		parts[i].key =
			ash_arena_printf(arena, "%s|%s|%s", ash_file_path(view, splits[i].file),
					 ash_component_name(project, splits[i].definer), name);
	}
	finding->parts = parts;
	finding->n_parts = n;
}

/* One finding for all that one header declares and one component defines. */
static void report(struct ash_run *run, const struct split *splits, uint32_t n)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	const struct ash_declaration *first = &view->declarations[splits->header];
	const char *path = ash_file_path(view, splits->file);
	const char *owner = ash_component_name(project, project->file_component[splits->file]);
	const char *definer = ash_component_name(project, splits->definer);
	const char *name = ash_entity_qualified(view, splits->entity);
	const char *more = n > 1 ? ash_arena_printf(run->scratch, " and %u more", n - 1) : "";
	struct ash_finding *finding =
		ash_report(run, ash_declaration_name(view, first),
			   "'%s' declares '%s'%s, defined in '%s'", owner, name, more, definer);

	ash_about(run, finding, path, "%s|%s", path, definer);
	finding->from = owner;
	finding->to = definer;
	finding->to_path = ash_file_path(view, view->declarations[splits->definition].file);
	finding->to_name = name;
	for (uint32_t i = 0; i < n && i < SHOWN; i++)
		ash_note(run, finding,
			 ash_declaration_name(view, &view->declarations[splits[i].definition]),
			 "'%s' is defined here", ash_entity_qualified(view, splits[i].entity));
	if (n > SHOWN)
		ash_note(run, finding, (struct ash_place){.path = ""}, "and %u more", n - SHOWN);
	if (run->wants_parts)
		set_parts(run, finding, splits, n);
}

static void report_all(struct splits *splits)
{
	const struct split *all = splits->all.v;
	uint32_t n = (uint32_t)splits->all.n;

	if (n)
		qsort(splits->all.v, n, sizeof *splits->all.v, by_header);
	for (uint32_t begin = 0, end; begin < n; begin = end) {
		for (end = begin; end < n && all[end].file == all[begin].file &&
				  all[end].definer == all[begin].definer;)
			end++;
		report(splits->run, &all[begin], end - begin);
	}
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	struct splits splits = {.run = run};

	if (project->inferred)
		return;
	splits.has_source =
		ash_arena_array(run->scratch, project->n_components, sizeof *splits.has_source);
	for (uint32_t i = 0; i < view->n_files; i++)
		if ((view->files[i].flags & ASH_FILE_MAIN) && component_of(project, i) != ASH_NONE)
			splits.has_source[project->file_component[i]] = true;
	for (uint32_t i = 0; i < view->n_entities; i++)
		if (is_candidate(view, i))
			find(&splits, i);
	report_all(&splits);
	ash_map_release(&splits.known);
}

const struct ash_rule ash_arch_home_split = {
	.info =
		{
			.id = "arch-home-split",
			.key_names = "file definer name",
			.severity = ASH_WARNING,
			.summary = "a component's header declares what another component defines",
			.why = "Who includes the header believes to use one component and links\n"
			       "another. Whoever changes the function does not see its declaration\n"
			       "among their files, and the component with the header cannot be\n"
			       "built or tested alone. Mostly a function was moved and its\n"
			       "declaration forgotten.\n"
			       "A component that has only headers is left out: it is made of\n"
			       "promises that others keep.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: base/base.h\n"
			       "int base_start(void);\n"
			       "int net_start(void);\n"
			       "// file: base/base.c\n"
			       "#include \"base/base.h\"\n"
			       "int base_start(void)\n"
			       "{\n"
			       "\treturn 1;\n"
			       "}\n"
			       "// file: net/net.c\n"
			       "#include \"base/base.h\"\n"
			       "int net_start(void)\n"
			       "{\n"
			       "\treturn base_start();\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: base/base.h\n"
				"int base_start(void);\n"
				"// file: base/base.c\n"
				"#include \"base/base.h\"\n"
				"int base_start(void)\n"
				"{\n"
				"\treturn 1;\n"
				"}\n"
				"// file: net/net.h\n"
				"int net_start(void);\n"
				"// file: net/net.c\n"
				"#include \"base/base.h\"\n"
				"#include \"net/net.h\"\n"
				"int net_start(void)\n"
				"{\n"
				"\treturn base_start();\n"
				"}\n",
			.fix = "Move the declaration to a header of the component that defines it,\n"
			       "or the definition to the component that declares it. A function\n"
			       "that a lower component wants others to supply is better a pointer\n"
			       "that they register.",
			.except = "An entry of `allow:` with rule: arch-home-split, from (the\n"
				  "component with the header), to and a reason; or\n"
				  "`// ashlar-allow(arch-home-split): reason` on the line of the\n"
				  "first declaration.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
