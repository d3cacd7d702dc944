/*
 * arch-extern-bypass: a source file declares by hand what another file owns.
 *
 * Found: a variable's `extern` or a function's prototype in a source file, when a header of the
 * project declares the same entity, or when exactly one other file of the program defines it and
 * no header does. Left alone: what the file itself defines, what a macro wrote, inline functions,
 * weak references (a header could not say "perhaps"), anything no project file declares or defines
 * (the C library, the linker's and assembler's symbols), several alternative definitions, and what
 * a generated or vendored file defines without a header.
 *
 * One unit sees no foreign definition; there a header seen by that unit must declare the entity.
 *
 * Left to others: a declaration that contradicts the program, or that layers forbid; see elsewhere.h.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/arch/elsewhere.h"
#include "checks/arch/message.h"
#include "checks/program/symbol.h"
#include "checks/rule.h"

/* Who owns an entity, as far as the view knows. Declaration rows, or ASH_NONE. */
struct owner {
	uint32_t header;     /* in the first header that declares it */
	uint32_t definition; /* the first in a source file */
	bool own;            /* the declaring file defines it itself, or a header does */
	bool ambiguous;      /* several files define it */
};

/* Names that the C library declares in a header a project may do without or replace. */
static bool belongs_to_library(const char *name)
{
	static const char *const names[] = {"main",   "environ", "optarg",
					    "optind", "opterr",  "optopt"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return ash_is_entry_point(name); /* found by name: no header is due */
}

static bool is_foreign_candidate(const struct ash_view *view, const struct ash_entity *entity,
				 uint32_t flags)
{
	if (entity->linkage != ASH_LINKAGE_EXTERNAL || (entity->flags & ASH_ENTITY_TEMPLATE) ||
	    belongs_to_library(view->strings + entity->name))
		return false;
	if (entity->kind == ASH_ENTITY_VARIABLE)
		return flags & ASH_DECLARATION_EXTERN;
	return entity->kind == ASH_ENTITY_FUNCTION;
}

static bool is_by_hand(const struct ash_project *project, const struct ash_declaration *row)
{
	const uint32_t no_claim = ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE |
				  ASH_DECLARATION_STATIC | ASH_DECLARATION_INLINE |
				  ASH_DECLARATION_FRIEND | ASH_DECLARATION_WEAK;
	const struct ash_view *view = project->view;

	return project->file_class[row->file] == ASH_CLASS_PROJECT &&
	       (view->files[row->file].flags & ASH_FILE_MAIN) && row->macro == ASH_NONE &&
	       !(row->flags & no_claim) && !ash_path_is_header(ash_file_path(view, row->file)) &&
	       is_foreign_candidate(view, &view->entities[row->entity], row->flags);
}

static void meet_definition(struct owner *owner, const struct ash_view *view, uint32_t other,
			    uint32_t by_hand)
{
	uint32_t file = view->declarations[other].file;

	if (file == view->declarations[by_hand].file ||
	    ash_path_is_header(ash_file_path(view, file)))
		owner->own = true;
	else if (owner->definition == ASH_NONE)
		owner->definition = other;
	else if (file != view->declarations[owner->definition].file)
		owner->ambiguous = true;
}

static struct owner owner_of(const struct ash_project *project, uint32_t by_hand)
{
	const struct ash_view *view = project->view;
	struct owner owner = {.header = ASH_NONE, .definition = ASH_NONE};
	struct ash_rows rows =
		ash_index_declarations(project->index, view->declarations[by_hand].entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &view->declarations[rows.v[i]];

		if (project->file_class[row->file] == ASH_CLASS_SYSTEM)
			continue;
		if (row->flags & (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE))
			meet_definition(&owner, view, rows.v[i], by_hand);
		else if (owner.header == ASH_NONE &&
			 ash_path_is_header(ash_file_path(view, row->file)))
			owner.header = rows.v[i];
	}
	return owner;
}

/* "extern int st_flags", "prototype of 'f'": the declaration, as short as it can be named. */
static const char *declaration_words(struct ash_run *run, const struct ash_declaration *row)
{
	const struct ash_view *view = run->project->view;
	const char *name = ash_entity_qualified(view, row->entity);
	const char *type = ash_text(view, row->type);
	size_t base = strcspn(type, "[");

	if (view->entities[row->entity].kind == ASH_ENTITY_FUNCTION)
		return ash_arena_printf(run->scratch, "prototype of '%s'", name);
	if (*type == '\0' || strpbrk(type, "(<"))
		return ash_arena_printf(run->scratch, "'extern %s'", name);
	return ash_arena_printf(run->scratch, "'extern %.*s%s%s%s'", (int)base, type,
				type[base - (base > 0)] == '*' ? "" : " ", name, type + base);
}

static bool crosses(const struct ash_project *project, uint32_t from_file, uint32_t to_file)
{
	uint32_t from = project->file_component[from_file], to = project->file_component[to_file];

	return !project->inferred && from != ASH_NONE && to != ASH_NONE && from != to;
}

/* Inside one component the bypass is a slip, across components a breach. */
static enum ash_severity severity_of(const struct ash_run *run, bool breach)
{
	return breach || run->severity < ASH_ERROR ? run->severity : ASH_WARNING;
}

static const char *wording(struct ash_run *run, const struct ash_declaration *row,
			   const struct ash_declaration *owner, bool header, bool breach)
{
	const struct ash_project *project = run->project;
	const char *words = declaration_words(run, row);
	const char *path = ash_file_path(project->view, owner->file);

	if (!header)
		return ash_arena_printf(run->scratch,
					"%s declares what '%s' defines; no header declares it",
					words, path);
	if (!breach)
		return ash_arena_printf(run->scratch, "%s bypasses its header '%s'", words, path);
	return ash_arena_printf(run->scratch, "%s bypasses the header of '%s'", words,
				ash_component_name(project, project->file_component[owner->file]));
}

static struct ash_place place_of(const struct ash_view *view, const struct ash_declaration *row)
{
	return (struct ash_place){.path = ash_file_path(view, row->file),
				  .line = row->line,
				  .column = row->column,
				  .length = (uint32_t)strlen(ash_entity_name(view, row->entity))};
}

/* What an `allow:` entry can match. */
static void name_ends(const struct ash_project *project, struct ash_finding *finding,
		      uint32_t from_file, uint32_t to_file)
{
	uint32_t from = project->file_component[from_file], to = project->file_component[to_file];

	finding->from = from == ASH_NONE ? NULL : ash_component_name(project, from);
	finding->to = to == ASH_NONE ? NULL : ash_component_name(project, to);
	finding->to_path = ash_file_path(project->view, to_file);
}

static void report(struct ash_run *run, const struct ash_declaration *row,
		   const struct ash_declaration *owner, bool header)
{
	const struct ash_view *view = run->project->view;
	const char *name = ash_entity_qualified(view, row->entity);
	bool breach = crosses(run->project, row->file, owner->file);
	struct ash_finding *finding = ash_report(run, place_of(view, row), "%s",
						 wording(run, row, owner, header, breach));

	finding->severity = severity_of(run, breach);
	ash_about(run, finding, name, "%s|%s", name, ash_file_path(view, row->file));
	name_ends(run->project, finding, row->file, owner->file);
	finding->to_name = name;
	ash_note(run, finding, place_of(view, owner), "'%s' is %s here", name,
		 header ? "declared" : "defined");
}

/* One known owner that could have a header: what a generator or a vendor wrote stays as it is. */
static bool is_ours_to_declare(const struct ash_project *project, const struct owner *owner)
{
	const struct ash_declaration *rows = project->view->declarations;

	return owner->definition != ASH_NONE && !owner->ambiguous &&
	       project->file_class[rows[owner->definition].file] == ASH_CLASS_PROJECT;
}

/* The declaration that should have been included; NULL: nothing is bypassed. */
static const struct ash_declaration *bypassed(const struct ash_project *project, uint32_t by_hand,
					      bool *header)
{
	const struct ash_declaration *rows = project->view->declarations;
	struct owner owner = owner_of(project, by_hand);

	*header = owner.header != ASH_NONE;
	if (owner.own || (!*header && !is_ours_to_declare(project, &owner)))
		return NULL;
	return &rows[*header ? owner.header : owner.definition];
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	const struct ash_declaration *rows = project->view->declarations, *owner;
	struct ash_elsewhere elsewhere;
	bool header;

	ash_elsewhere_init(&elsewhere, run);
	for (uint32_t i = 0; i < project->view->n_declarations; i++) {
		if (!is_by_hand(project, &rows[i]) || ash_elsewhere_reported(&elsewhere, &rows[i]))
			continue;
		owner = bypassed(project, i, &header);
		if (owner)
			report(run, &rows[i], owner, header);
	}
	ash_elsewhere_release(&elsewhere);
}

const struct ash_rule ash_arch_extern_bypass = {
	.info =
		{
			.id = "arch-extern-bypass",
			.key_names = "name file",
			.severity = ASH_ERROR,
			.summary = "a source file declares by hand what another file's header owns",
			.why = "A declaration written by hand is checked against nothing: when "
			       "the\n"
			       "owner changes the type, both files still compile and the program "
			       "reads\n"
			       "garbage. It also hides the dependency, since no include shows it.\n"
			       "An error between components, a warning within one.",
			.bad = "// file: store.h\n"
			       "extern int st_flags;\n"
			       "// file: store.c\n"
			       "#include \"store.h\"\n"
			       "int st_flags;\n"
			       "// file: net.c\n"
			       "extern int st_flags; /* store.h would have said it */\n"
			       "int net_mode(void);\n"
			       "int net_mode(void)\n"
			       "{\n"
			       "\treturn st_flags;\n"
			       "}\n",
			.good = "// file: store.h\n"
				"extern int st_flags;\n"
				"// file: store.c\n"
				"#include \"store.h\"\n"
				"int st_flags;\n"
				"// file: net.c\n"
				"#include \"store.h\"\n"
				"int net_mode(void);\n"
				"int net_mode(void)\n"
				"{\n"
				"\treturn st_flags;\n"
				"}\n",
			.fix = "Include the header that declares it. If there is none, declare it "
			       "in\n"
			       "the header of the file that defines it, and include that in both, "
			       "so\n"
			       "that the compiler compares them.",
			.except = "`// ashlar-allow(arch-extern-bypass): reason` on the line, or "
				  "an entry\n"
				  "of `allow:` with this rule, from and a reason.",
		},
	.scope = ASH_SCOPE_TU,
	.run = run,
};
