/*
 * budget-types-per-file: a file defines no more types than its budget.
 *
 * Structs, unions, classes and enums with their definition at file or namespace scope; what is
 * nested in another type or local to a function belongs to that. A typedef adds a name, no type; a
 * template and its specialisations are one; an enum without a name is a list of constants.
 */
#include "checks/budget/file_budget.h"
#include "facts/base/map.h"

static bool is_type(const struct ash_entity *entity)
{
	switch ((enum ash_entity_kind)entity->kind) {
	case ASH_ENTITY_STRUCT:
	case ASH_ENTITY_UNION:
	case ASH_ENTITY_CLASS:
	case ASH_ENTITY_ENUM:
		return entity->parent == ASH_NONE;
	default:
		return false;
	}
}

static bool counts(const struct ash_view *view, const struct ash_declaration *row)
{
	return (row->flags & ASH_DECLARATION_DEFINITION) && row->scope == ASH_NONE &&
	       row->macro == ASH_NONE && is_type(&view->entities[row->entity]) &&
	       *ash_entity_name(view, row->entity) != '\0';
}

static const uint32_t *measure(const struct ash_run *run)
{
	const struct ash_view *view = run->project->view;
	uint32_t *n = ash_arena_array(run->scratch, view->n_files, sizeof *n);
	struct ash_map seen = {0};

	for (uint32_t i = 0; i < view->n_declarations; i++) {
		const struct ash_declaration *row = &view->declarations[i];
		const uint32_t key[] = {row->file, view->entities[row->entity].qualified_name};
		bool added = false;

		if (counts(view, row))
			ash_map_put(&seen, key, sizeof key, 0, &added);
		n[row->file] += added;
	}
	ash_map_release(&seen);
	return n;
}

static void run(struct ash_run *run)
{
	static const struct ash_file_budget budget = {
		.before = "defines", .after = "types", .measure = measure};

	ash_file_budget_check(run, &budget);
}

static const struct ash_option option_list[] = {
	ASH_OPTION_NUMBER(struct ash_budget_options, max, 0, "most types a file defines; 0: any"),
	{.name = NULL},
};

const struct ash_rule ash_budget_types_per_file = {
	.info =
		{
			.id = "budget-types-per-file",
			.key_names = "file",
			.severity = ASH_WARNING,
			.summary = "a file defines more types than its budget",
			.why = "A header with thirty types is included by everybody for two of\n"
			       "them, and every change of one recompiles the users of all. No\n"
			       "profile sets this budget: a file of small related types may be\n"
			       "the clearest form.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {types-per-file: 1}\n"
			       "// file: shape.h\n"
			       "struct point { int x, y; };\n"
			       "struct circle { struct point centre; int radius; };\n"
			       "// file: shape.c\n"
			       "#include \"shape.h\"\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {types-per-file: 1}\n"
				"// file: point.h\n"
				"struct point { int x, y; };\n"
				"// file: circle.h\n"
				"#include \"point.h\"\n"
				"struct circle { struct point centre; int radius; };\n"
				"// file: shape.c\n"
				"#include \"circle.h\"\n",
			.fix = "Give each noun a header of its own, and include only what is\n"
			       "needed; forward declarations do where a pointer is enough.",
			.except = "`// ashlar-allow(budget-types-per-file): reason` on line 1; an\n"
				  "entry of `allow:` with from: the file and a reason; or another\n"
				  "limit for the project. Without a limit the rule is silent; no\n"
				  "profile sets one.",
		},
	.scope = ASH_SCOPE_TU,
	.needs_profile = true,
	.options = option_list,
	.options_size_bytes = sizeof(struct ash_budget_options),
	.run = run,
};
