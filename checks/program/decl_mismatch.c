/*
 * program-decl-mismatch: declarations of one external symbol whose types differ.
 *
 * A compiler compares declarations within one unit, a linker compares names only. Here every
 * declaration is compared with the definitions of the same entity, and where nothing defines it,
 * with the declaration that a header gives. Where several files define the name (one compile
 * database may build several programs), agreeing with any of them is enough.
 *
 * Left out: templates and deduced types, and definitions that disagree with each other, which are
 * two entities of one name and not a wrong declaration.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/program/type_text.h"
#include "checks/rule.h"

#define DEFINES (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	struct ash_map enums; /* names of enums that have one through a typedef only */
};

static bool is_comparable(const struct ash_entity *entity)
{
	return entity->linkage == ASH_LINKAGE_EXTERNAL && !(entity->flags & ASH_ENTITY_TEMPLATE) &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_VARIABLE);
}

static void collect_enums(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_entities; i++) {
		const char *name = ash_entity_qualified(pass->view, i);

		if (pass->view->entities[i].kind == ASH_ENTITY_ENUM && *name != '\0')
			ash_map_put(&pass->enums, name, strlen(name), 0, NULL);
	}
}

static const struct ash_declaration *row_of(const struct pass *pass, uint32_t row)
{
	return &pass->view->declarations[row];
}

static const char *type_of(const struct pass *pass, const struct ash_declaration *row)
{
	return ash_text(pass->view, row->type);
}

static bool agree(const struct pass *pass, const struct ash_declaration *a,
		  const struct ash_declaration *b)
{
	return a->type == b->type ||
	       ash_types_compatible(type_of(pass, a), type_of(pass, b), &pass->enums);
}

static bool same_place(const struct ash_declaration *a, const struct ash_declaration *b)
{
	return a->file == b->file && a->line == b->line && a->column == b->column;
}

static bool is_subject(const struct pass *pass, const struct ash_declaration *row)
{
	return pass->run->project->file_class[row->file] == ASH_CLASS_PROJECT &&
	       !ash_type_is_deduced(type_of(pass, row));
}

static struct ash_place place_of(const struct pass *pass, const struct ash_declaration *row)
{
	return (struct ash_place){
		.path = ash_file_path(pass->view, row->file),
		.line = row->line,
		.column = row->column,
		.length = (uint32_t)strlen(ash_entity_name(pass->view, row->entity))};
}

/*
 * The declaration the others must agree with: the first definition, else the first in a header,
 * else the first of all.
 */
static const struct ash_declaration *standard(const struct pass *pass, struct ash_rows rows)
{
	const struct ash_declaration *header = NULL;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = row_of(pass, rows.v[i]);

		if (row->flags & DEFINES)
			return row;
		if (!header && ash_path_is_header(ash_file_path(pass->view, row->file)))
			header = row;
	}
	return header ? header : row_of(pass, rows.v[0]);
}

/* Does the row agree with the standard, or with any definition when that is one? */
static bool agrees(const struct pass *pass, const struct ash_declaration *row, struct ash_rows rows,
		   const struct ash_declaration *norm)
{
	if (!(norm->flags & DEFINES))
		return agree(pass, row, norm);
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *other = row_of(pass, rows.v[i]);

		if ((other->flags & DEFINES) && agree(pass, row, other))
			return true;
	}
	return false;
}

/* The same line means other types in other units: a header that depends on macros. */
static void note_variants(struct pass *pass, struct ash_finding *finding,
			  const struct ash_declaration *row, struct ash_rows rows)
{
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *other = row_of(pass, rows.v[i]);

		if (other->type != row->type && same_place(other, row))
			ash_note(pass->run, finding, place_of(pass, other),
				 "in another unit this line declares '%s'", type_of(pass, other));
	}
}

static void report(struct pass *pass, const struct ash_declaration *row, struct ash_rows rows,
		   const struct ash_declaration *norm)
{
	const char *name = ash_entity_qualified(pass->view, row->entity);
	const char *path = ash_file_path(pass->view, norm->file);
	bool defined = norm->flags & DEFINES;
	struct ash_finding *finding;

	if (defined)
		finding = ash_report(pass->run, place_of(pass, row),
				     "'%s' declared '%s' here but defined '%s'", name,
				     type_of(pass, row), type_of(pass, norm));
	else
		finding = ash_report(pass->run, place_of(pass, row),
				     "'%s' declared '%s' here but '%s' in '%s'", name,
				     type_of(pass, row), type_of(pass, norm), path);
	finding->to_path = path;
	ash_about(pass->run, finding, name, "%s|%s", name, ash_file_path(pass->view, row->file));
	ash_note(pass->run, finding, place_of(pass, norm), "'%s' is %s here", name,
		 defined ? "defined" : "declared");
	note_variants(pass, finding, row, rows);
}

static void check_entity(struct pass *pass, struct ash_rows rows)
{
	const struct ash_declaration *norm = standard(pass, rows), *reported = NULL;

	if (ash_type_is_deduced(type_of(pass, norm)))
		return;
	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = row_of(pass, rows.v[i]);

		if ((row->flags & DEFINES) || !is_subject(pass, row) ||
		    (reported && same_place(reported, row)) || agrees(pass, row, rows, norm))
			continue;
		report(pass, row, rows, norm);
		reported = row;
	}
}

static void run(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};

	collect_enums(&pass);
	for (uint32_t i = 0; i < pass.view->n_entities; i++) {
		struct ash_rows rows;

		if (!is_comparable(&pass.view->entities[i]))
			continue;
		rows = ash_index_declarations(run->project->index, i);
		if (rows.n > 1)
			check_entity(&pass, rows);
	}
	ash_map_release(&pass.enums);
}

const struct ash_rule ash_program_decl_mismatch = {
	.info =
		{
			.id = "program-decl-mismatch",
			.severity = ASH_ERROR,
			.summary = "declarations of one symbol disagree about its type",
			.why = "Each file compiles, the linker sees only the name, and at run time "
			       "one\n"
			       "side reads four bytes where the other wrote eight, or passes two\n"
			       "arguments where three are taken. No compiler says so without "
			       "link-time\n"
			       "optimisation.",
			.bad = "// file: counter.c\n"
			       "unsigned long hits;\n"
			       "// file: main.c\n"
			       "// ashlar-allow(arch-extern-bypass): the example is about the "
			       "type\n"
			       "extern int hits; /* half of it */\n"
			       "int main(void)\n"
			       "{\n"
			       "\treturn hits > 0;\n"
			       "}\n",
			.good = "// file: counter.h\n"
				"extern unsigned long hits;\n"
				"// file: counter.c\n"
				"#include \"counter.h\"\n"
				"unsigned long hits;\n"
				"// file: main.c\n"
				"#include \"counter.h\"\n"
				"int main(void)\n"
				"{\n"
				"\treturn hits > 0;\n"
				"}\n",
			.fix = "Declare it once, in a header that the defining file includes too: "
			       "then\n"
			       "the compiler keeps the two together. If one header line gives "
			       "different\n"
			       "types in different files, find the macro it depends on and make it "
			       "the\n"
			       "same everywhere.",
			.except = "`// ashlar-allow(program-decl-mismatch): reason` on the line of "
				  "the\n"
				  "declaration.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
