/*
 * program-decl-mismatch: declarations of one external symbol whose types differ.
 *
 * A compiler compares declarations within one unit, a linker compares names only. Here every
 * declaration is compared with the standard of its entity (see agreement.h), the definition where
 * there is one.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/program/agreement.h"
#include "checks/rule.h"

#define DEFINES (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	struct ash_agreement agreement;
};

static const struct ash_declaration *row_of(const struct pass *pass, uint32_t row)
{
	return &pass->view->declarations[row];
}

static const char *type_of(const struct pass *pass, const struct ash_declaration *row)
{
	return ash_text(pass->view, row->type);
}

static bool same_place(const struct ash_declaration *a, const struct ash_declaration *b)
{
	return a->file == b->file && a->line == b->line && a->column == b->column;
}

static bool in_header(const struct pass *pass, const struct ash_declaration *row)
{
	return ash_path_is_header(ash_file_path(pass->view, row->file));
}

static struct ash_place place_of(const struct pass *pass, const struct ash_declaration *row)
{
	return (struct ash_place){
		.path = ash_file_path(pass->view, row->file),
		.line = row->line,
		.column = row->column,
		.length = (uint32_t)strlen(ash_entity_name(pass->view, row->entity))};
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

/* Declared by hand where a header would have said it right: that is the way to mend it. */
static void note_header(struct pass *pass, struct ash_finding *finding,
			const struct ash_declaration *row, struct ash_rows rows,
			const struct ash_declaration *norm)
{
	for (uint32_t i = 0; i < rows.n && !in_header(pass, row); i++) {
		const struct ash_declaration *other = row_of(pass, rows.v[i]);

		if (other == norm || !in_header(pass, other) ||
		    ash_agreement_contradicted(&pass->agreement, other))
			continue;
		ash_note(pass->run, finding, place_of(pass, other),
			 "'%s' declares it with the right type",
			 ash_file_path(pass->view, other->file));
		return;
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
	note_header(pass, finding, row, rows, norm);
	note_variants(pass, finding, row, rows);
}

static void check_entity(struct pass *pass, struct ash_rows rows)
{
	const struct ash_declaration *reported = NULL;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = row_of(pass, rows.v[i]), *norm;

		if (reported && same_place(reported, row))
			continue;
		norm = ash_agreement_contradicted(&pass->agreement, row);
		if (!norm)
			continue;
		report(pass, row, rows, norm);
		reported = row;
	}
}

static void run(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};

	ash_agreement_init(&pass.agreement, run->project);
	for (uint32_t i = 0; i < pass.view->n_entities; i++) {
		struct ash_rows rows = ash_index_declarations(run->project->index, i);

		if (rows.n > 1)
			check_entity(&pass, rows);
	}
	ash_agreement_release(&pass.agreement);
}

const struct ash_rule ash_program_decl_mismatch = {
	.info =
		{
			.id = "program-decl-mismatch",
			.key_names = "name file",
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
