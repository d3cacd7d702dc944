/*
 * program-layout-mismatch: one type, two layouts, in one program.
 *
 * A header's struct may look different in two units, because a macro or an option differs; each
 * compiles, and where they hand such an object to each other, one reads what the other did not
 * write. Found are types of a header that two units linked together see with another size,
 * alignment, or field; the message names the macro or option. In C also two structs of one tag in
 * two files, where a function or variable that they share has the type (C++ has program-collision
 * for that).
 *
 * A type that differs only since a type inside it does is left out: the inner one is reported.
 */
#include <string.h>

#include "checks/program/culprit.h"
#include "checks/program/shared_type.h"
#include "checks/program/type_text.h"

static bool layouts_differ(const struct ash_form *a, const struct ash_form *b)
{
	return a->layout != b->layout || !ash_forms_agree_on_types(a, b);
}

/* Is it the same text, and the difference one of a type within? */
static bool is_consequence(const struct ash_run *run, const struct ash_suspects *suspects,
			   const struct ash_suspect *suspect, const struct ash_clash *clash)
{
	const struct ash_form *a = &suspect->forms.v[clash->a->form];
	const struct ash_form *b = &suspect->forms.v[clash->b->form];

	if (a->names != b->names)
		return false;
	for (size_t i = 0; i < suspects->n; i++) {
		const char *name = ash_entity_qualified(run->project->view, suspects->v[i].entity);

		if (suspects->v[i].entity == suspect->entity || *name == '\0')
			continue;
		for (size_t k = 0; k < a->fields.n; k++)
			if (ash_type_holds(a->fields.v[k].type, name))
				return true;
	}
	return false;
}

static const struct ash_seen_field *field_named(const struct ash_form *form, const char *name)
{
	for (size_t i = 0; i < form->fields.n; i++)
		if (strcmp(form->fields.v[i].name, name) == 0)
			return &form->fields.v[i];
	return NULL;
}

static struct ash_place place_in(const struct ash_run *run, uint32_t file, uint32_t line,
				 uint32_t column, const char *name)
{
	return (struct ash_place){.path = ash_file_path(run->project->view, file),
				  .line = line,
				  .column = column,
				  .length = (uint32_t)strlen(name)};
}

static bool same_language(const struct ash_run *run, const uint32_t units[2])
{
	const struct ash_unit *rows = run->project->view->units;

	return rows[units[0]].language == rows[units[1]].language;
}

/* Says how the field of the first unit differs from that of the second; false: not at all. */
static bool note_field(struct ash_run *run, struct ash_finding *finding, uint32_t file,
		       const struct ash_seen_field *field, const struct ash_seen_field *other,
		       const uint32_t units[2])
{
	struct ash_place place = place_in(run, file, field->line, field->column, field->name);

	if (!other)
		ash_note(run, finding, place, "field '%s' is only in what %s sees", field->name,
			 ash_unit_words(run, units[0]));
	else if (strcmp(field->type, other->type) != 0 && same_language(run, units))
		ash_note(run, finding, place, "field '%s' is '%s' in %s, '%s' in %s", field->name,
			 field->type, ash_unit_words(run, units[0]), other->type,
			 ash_unit_words(run, units[1]));
	else if (field->offset_bits != other->offset_bits)
		ash_note(run, finding, place,
			 "field '%s' begins at byte %u in %s, at byte %u in %s", field->name,
			 field->offset_bits / 8, ash_unit_words(run, units[0]),
			 other->offset_bits / 8, ash_unit_words(run, units[1]));
	else if (field->size_bits != other->size_bits)
		ash_note(run, finding, place, "field '%s' has %u bits in %s, %u in %s", field->name,
			 field->size_bits, ash_unit_words(run, units[0]), other->size_bits,
			 ash_unit_words(run, units[1]));
	else
		return false;
	return true;
}

/* The first field that only one has comes first: the offsets behind it follow from it. */
static void note_fields(struct ash_run *run, struct ash_finding *finding,
			const struct ash_suspect *suspect, const struct ash_clash *clash)
{
	const struct ash_form *forms[2] = {&suspect->forms.v[clash->a->form],
					   &suspect->forms.v[clash->b->form]};
	const uint32_t units[2][2] = {{clash->a->unit, clash->b->unit},
				      {clash->b->unit, clash->a->unit}};

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < forms[side]->fields.n; i++) {
			const struct ash_seen_field *field = &forms[side]->fields.v[i];

			if (!field_named(forms[1 - side], field->name)) {
				note_field(run, finding, suspect->file, field, NULL, units[side]);
				return;
			}
		}
	for (size_t i = 0; i < forms[0]->fields.n; i++) {
		const struct ash_seen_field *field = &forms[0]->fields.v[i];

		if (note_field(run, finding, suspect->file, field,
			       field_named(forms[1], field->name), units[0]))
			return;
	}
}

static const char *size_words(struct ash_run *run, const struct ash_form *a,
			      const struct ash_form *b, const struct ash_clash *clash)
{
	if (a->size == b->size)
		return ash_arena_printf(run->scratch, "of %u bytes in %s and %s", a->size,
					ash_unit_words(run, clash->a->unit),
					ash_unit_words(run, clash->b->unit));
	return ash_arena_printf(run->scratch, "%u bytes in %s, %u in %s", a->size,
				ash_unit_words(run, clash->a->unit), b->size,
				ash_unit_words(run, clash->b->unit));
}

static const char *reason_words(struct ash_run *run, const struct ash_culprit *culprit,
				bool same_text)
{
	if (culprit->words)
		return ash_arena_printf(run->scratch, ": %s", culprit->words);
	return same_text ? ": a '#pragma pack' or an option like -fpack-struct differs" : "";
}

static void report(struct ash_run *run, const struct ash_suspect *suspect,
		   const struct ash_clash *clash)
{
	const struct ash_view *view = run->project->view;
	const struct ash_form *a = &suspect->forms.v[clash->a->form];
	const struct ash_form *b = &suspect->forms.v[clash->b->form];
	const char *name = ash_entity_qualified(view, suspect->entity);
	struct ash_culprit culprit = ash_culprit_of(run, suspect, clash);
	struct ash_finding *finding = ash_report(
		run, ash_form_place(run, suspect, a), "'%s' has two layouts %s, %s%s", name,
		ash_link_words(run->scratch, clash->link), size_words(run, a, b, clash),
		reason_words(run, &culprit, a->names == b->names && a->types == b->types));

	finding->severity = ash_linked_severity(run);
	ash_about(run, finding, name, "%s|%s", name, ash_file_path(view, suspect->file));
	note_fields(run, finding, suspect, clash);
	if (*culprit.place.path)
		ash_note(run, finding, culprit.place, "'%s' is defined here", culprit.name);
	if (a->line != b->line)
		ash_note(run, finding, ash_form_place(run, suspect, b), "%s sees this definition",
			 ash_unit_words(run, clash->b->unit));
}

static void run(struct ash_run *run)
{
	struct ash_suspects suspects = {0};

	ash_suspects_find(run, ASH_RELATION_record, &suspects);
	ash_suspects_ask(run, &suspects);
	for (size_t i = 0; i < suspects.n; i++) {
		struct ash_clash clash;

		if (ash_suspect_clash(run, &suspects.v[i], layouts_differ, &clash) &&
		    !is_consequence(run, &suspects, &suspects.v[i], &clash))
			report(run, &suspects.v[i], &clash);
	}
	ash_suspects_release(&suspects);
	ash_shared_types_check(run);
}

const struct ash_rule ash_program_layout_mismatch = {
	.info =
		{
			.id = "program-layout-mismatch",
			.severity = ASH_ERROR,
			.summary = "one type has two layouts in one program",
			.why = "Two files agree on a type's name and not on its bytes: one writes "
			       "a field\n"
			       "where the other has none, and what lies behind it is overwritten. "
			       "Each\n"
			       "file compiles, the linker knows no types, and the crash is "
			       "elsewhere. Where\n"
			       "the build does not say what is linked, the finding is a warning.",
			.bad = "// file: conf.h\n"
			       "struct conf {\n"
			       "#ifdef WITH_TLS\n"
			       "\tint tls;\n"
			       "#endif\n"
			       "\tint port;\n"
			       "};\n"
			       "int conf_port(const struct conf *conf);\n"
			       "// file: conf.c\n"
			       "#include \"conf.h\"\n"
			       "int conf_port(const struct conf *conf)\n"
			       "{\n"
			       "\treturn conf->port; /* at byte 0 */\n"
			       "}\n"
			       "// file: main.c\n"
			       "#define WITH_TLS\n"
			       "#include \"conf.h\"\n"
			       "int main(void)\n"
			       "{\n"
			       "\tstruct conf conf = {0, 80}; /* at byte 4 */\n"
			       "\n"
			       "\treturn conf_port(&conf);\n"
			       "}\n",
			.good = "// file: conf.h\n"
				"struct conf {\n"
				"\tint tls;\n"
				"\tint port;\n"
				"};\n"
				"int conf_port(const struct conf *conf);\n"
				"// file: conf.c\n"
				"#include \"conf.h\"\n"
				"int conf_port(const struct conf *conf)\n"
				"{\n"
				"\treturn conf->port;\n"
				"}\n"
				"// file: main.c\n"
				"#include \"conf.h\"\n"
				"int main(void)\n"
				"{\n"
				"\tstruct conf conf = {0, 80};\n"
				"\n"
				"\treturn conf_port(&conf);\n"
				"}\n",
			.fix = "Give the macro or option to all files of the program, or take the "
			       "condition\n"
			       "out of the type. What must vary can live in a source file behind a "
			       "pointer.",
			.except = "`// ashlar-allow(program-layout-mismatch): reason` on the line "
				  "of the\n"
				  "type.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
