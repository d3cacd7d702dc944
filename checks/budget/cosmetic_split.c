/*
 * budget-cosmetic-split: a file that was cut to fit its line budget, and is one file still.
 *
 * Two shapes are found. A source that includes another source: the compiler sees one file, and its
 * statics are everybody's. And two sources of one folder, one named after the other (page.c,
 * page_util.c), each using several functions or variables of the other that no third file uses:
 * statics in all but name. Either way together they exceed the budget of lines, and each alone does
 * not.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/budget/origin.h"
#include "checks/catalogue.h"
#include "checks/folder.h"
#include "checks/options.h"
#include "facts/base/path.h"

/* One thing each way happens between any two neighbours; that many and nobody else's is no chance.
 */
#define FEWEST 2u

/* What one half uses of the other and nobody else does. */
struct bond {
	uint32_t n;     /* functions and variables */
	uint32_t first; /* row in view->uses of the first use; ASH_NONE: none */
};

/* Of budget-file-lines at the file; 0: none. */
static uint32_t limit_of(const struct ash_run *run, uint32_t file)
{
	const struct ash_config *config = run->project->config;
	const struct ash_budget_options *options =
		ash_options_fill(run->scratch, &ash_budget_file_lines, config);
	uint32_t above = ash_rule_in_force(&ash_budget_file_lines, config) ? options->max : 0;

	return ash_limit_at(config, &ash_budget_file_lines,
			    ash_file_path(run->project->view, file), above, NULL);
}

static bool is_source(const struct ash_project *project, uint32_t file)
{
	return project->file_class[file] == ASH_CLASS_PROJECT &&
	       !ash_path_is_header(ash_file_path(project->view, file));
}

/* Together over the budget, each within it: where one is over it, budget-file-lines speaks. */
static bool is_saved_by(const struct ash_view *view, uint32_t a, uint32_t b, uint32_t limit)
{
	return view->files[a].lines <= limit && view->files[b].lines <= limit &&
	       view->files[a].lines + view->files[b].lines > limit;
}

static struct ash_place place_of(const struct ash_view *view, const struct ash_use *use)
{
	return (struct ash_place){.path = ash_file_path(view, use->file),
				  .line = use->line,
				  .column = use->column,
				  .length = use->length};
}

static struct ash_finding *report(struct ash_run *run, struct ash_place place, uint32_t a,
				  uint32_t b, uint32_t limit, const char *shape)
{
	const struct ash_view *view = run->project->view;
	const char *first = ash_file_path(view, a), *second = ash_file_path(view, b);
	uint32_t lines = view->files[a].lines + view->files[b].lines;
	struct ash_finding *finding = ash_report(
		run, place, "'%s' and '%s' are one file of %u lines: %s; its budget is %u", first,
		second, lines, shape, limit);

	ash_about(run, finding, first, "%s|%s", first, second);
	ash_budget_exceeded(run, finding, lines, limit);
	return finding;
}

/* ---- a source that includes a source ---- */

static bool uses_statics(const struct ash_project *project, uint32_t user, uint32_t owner)
{
	const struct ash_view *view = project->view;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_use, user);

	for (uint32_t i = rows.begin; i < rows.end; i++)
		if (view->uses[i].to_file == owner &&
		    view->entities[view->uses[i].to].linkage == ASH_LINKAGE_INTERNAL)
			return true;
	return false;
}

/*
 * A test that includes what it tests, and a file that gathers all sources for one compile, include
 * what is compiled by itself, too, or touch none of its statics.
 */
static bool is_half(const struct ash_project *project, uint32_t whole, uint32_t part)
{
	return !(project->view->files[part].flags & ASH_FILE_MAIN) &&
	       (uses_statics(project, whole, part) || uses_statics(project, part, whole));
}

static void check_includes(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;

	for (uint32_t i = 0; i < view->n_includes; i++) {
		const struct ash_include *row = &view->includes[i];
		struct ash_place place = {.path = ash_file_path(view, row->file),
					  .line = row->line,
					  .column = row->column};
		uint32_t limit = limit_of(run, row->file);

		if (row->included == ASH_NONE || row->included == row->file ||
		    !is_source(project, row->file) || !is_source(project, row->included) ||
		    !is_saved_by(view, row->file, row->included, limit) ||
		    !is_half(project, row->file, row->included))
			continue;
		place.length = (uint32_t)strlen(ash_text(view, row->spelled)) + 2;
		report(run, place, row->file, row->included, limit, "one includes the other");
	}
}

/* ---- two sources that are each other's only users ---- */

/* "page" and "page_util", "page2", "page-more": is the longer stem made from the shorter? */
static bool is_named_after(const char *shorter, size_t n, const char *longer, size_t m)
{
	return m > n && strncmp(shorter, longer, n) == 0 &&
	       (strchr("_-.", longer[n]) || (longer[n] >= '0' && longer[n] <= '9'));
}

static bool are_siblings(struct ash_arena *arena, const char *a, const char *b)
{
	const char *x = ash_path_base(a), *y = ash_path_base(b);
	size_t n = ash_path_stem(x), m = ash_path_stem(y);

	if (strcmp(ash_path_folder(arena, a), ash_path_folder(arena, b)) != 0)
		return false;
	return is_named_after(x, n, y, m) || is_named_after(y, m, x, n);
}

static bool is_linked(const struct ash_entity *entity)
{
	return entity->linkage == ASH_LINKAGE_EXTERNAL && entity->parent == ASH_NONE &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_VARIABLE);
}

/* Does nobody but `user` use what `owner` defines? */
static bool is_only_user(const struct ash_project *project, uint32_t entity, uint32_t owner,
			 uint32_t user)
{
	struct ash_rows rows = ash_index_uses_of(project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		uint32_t file = project->view->uses[rows.v[i]].file;

		if (file != owner && file != user)
			return false;
	}
	return true;
}

/* Needs what is counted to be new: uses of one entity stand apart, so the entities are marked. */
static struct bond bond_of(struct ash_run *run, uint32_t user, uint32_t owner)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_use, user);
	bool *seen = ash_arena_array(run->scratch, view->n_entities, sizeof *seen);
	struct bond bond = {.first = ASH_NONE};

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		const struct ash_use *use = &view->uses[i];

		if (use->kind == ASH_USE_EXTERN || seen[use->to] ||
		    !is_linked(&view->entities[use->to]) ||
		    ash_index_home(project->index, use->to, use->to_file) != owner)
			continue;
		seen[use->to] = true;
		if (!is_only_user(project, use->to, owner, user))
			continue;
		bond.n++;
		if (bond.first == ASH_NONE)
			bond.first = i;
	}
	return bond;
}

static void note_bond(struct ash_run *run, struct ash_finding *finding, const struct bond *bond)
{
	const struct ash_view *view = run->project->view;
	const struct ash_use *use = &view->uses[bond->first];
	const char *more =
		bond->n > 1 ? ash_arena_printf(run->scratch, " and %u more", bond->n - 1) : "";

	ash_note(run, finding, place_of(view, use), "'%s'%s: used by no other file",
		 ash_entity_qualified(view, use->to), more);
}

static void check_pair(struct ash_run *run, uint32_t a, uint32_t b, uint32_t limit)
{
	const struct ash_view *view = run->project->view;
	struct bond forth = bond_of(run, a, b), back;
	struct ash_finding *finding;

	if (forth.n < FEWEST)
		return;
	back = bond_of(run, b, a);
	if (back.n < FEWEST)
		return;
	finding = report(run,
			 (struct ash_place){.path = ash_file_path(view, a), .line = 1, .column = 1},
			 a, b, limit, "each uses of the other what nobody else uses");
	note_bond(run, finding, &forth);
	note_bond(run, finding, &back);
}

static void check_siblings(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;

	for (uint32_t a = 0; a < view->n_files; a++) {
		uint32_t limit = limit_of(run, a);

		if (!is_source(project, a) || view->files[a].lines > limit)
			continue;
		for (uint32_t b = a + 1; b < view->n_files; b++)
			if (is_source(project, b) && is_saved_by(view, a, b, limit) &&
			    are_siblings(run->scratch, ash_file_path(view, a),
					 ash_file_path(view, b)))
				check_pair(run, a, b, limit);
	}
}

static void run(struct ash_run *run)
{
	check_includes(run);
	check_siblings(run);
}

const struct ash_rule ash_budget_cosmetic_split = {
	.info =
		{
			.id = "budget-cosmetic-split",
			.key_names = "file other",
			.severity = ASH_WARNING,
			.summary = "a file was cut to fit its budget and is one file still",
			.why = "A line budget asks for two things that can be understood apart.\n"
			       "Two files that include one another, or each of which needs what\n"
			       "only the other one has, are read together or not at all: the cut\n"
			       "has only spread one thing, and made its statics visible. Looked\n"
			       "at are a source that includes a source, and sources of one\n"
			       "folder of which one is named after the other; together they are\n"
			       "over the budget of budget-file-lines, each alone is within it.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {file-lines: 8}\n"
			       "// file: page_int.h\n"
			       "int page_sum(int a);\n"
			       "int page_half(int a);\n"
			       "int page_more(int a);\n"
			       "int page_less(int a);\n"
			       "int page_read(int n);\n"
			       "// file: page.c\n"
			       "#include \"page_int.h\"\n"
			       "int page_more(int a) { return a + 1; }\n"
			       "int page_less(int a) { return a - 1; }\n"
			       "int page_read(int n)\n"
			       "{\n"
			       "\treturn page_sum(n) + page_half(n);\n"
			       "}\n"
			       "// file: page_util.c\n"
			       "#include \"page_int.h\"\n"
			       "int page_sum(int a) { return a ? page_more(a) : 0; }\n"
			       "int page_half(int a)\n"
			       "{\n"
			       "\treturn page_less(a) / 2;\n"
			       "}\n"
			       "// file: main.c\n"
			       "#include \"page_int.h\"\n"
			       "int main(void) { return page_read(1); }\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"budgets: {file-lines: 8}\n"
				"// file: page.h\n"
				"int page_read(int n);\n"
				"// file: sum.h\n"
				"int sum(int a);\n"
				"int half(int a);\n"
				"// file: page.c\n"
				"#include \"page.h\"\n"
				"#include \"sum.h\"\n"
				"int page_read(int n)\n"
				"{\n"
				"\treturn sum(n) + half(n);\n"
				"}\n"
				"// file: sum.c\n"
				"#include \"sum.h\"\n"
				"static int more(int a) { return a + 1; }\n"
				"static int less(int a) { return a - 1; }\n"
				"int sum(int a) { return a ? more(a) : 0; }\n"
				"int half(int a)\n"
				"{\n"
				"\treturn less(a) / 2;\n"
				"}\n"
				"// file: main.c\n"
				"#include \"page.h\"\n"
				"int main(void) { return page_read(1); }\n",
			.fix = "Look for the noun that only one half needs (budget-file-lines\n"
			       "names the weakest seam of the whole) and cut there: then one\n"
			       "half uses the other and not the other way round.",
			.except =
				"An entry of `allow:` with rule: budget-cosmetic-split, from: the\n"
				"first file and a reason; or `// ashlar-allow(budget-cosmetic-\n"
				"split): reason` on its line 1.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
