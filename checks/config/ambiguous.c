/*
 * config-ambiguous: a file that two components claim, by `files` and `api` or else both by `rest`.
 *
 * The first component in the file gets it, so that the other rules still say something. One
 * finding per pair of components: a glob that is too wide would else be hundreds of them.
 */
#include "checks/member.h"
#include "checks/rule.h"

/* The files two components share. */
struct overlap {
	uint32_t n, first_file;
	const struct ash_glob *glob; /* of the component that came too late, for the first file */
};

typedef const struct ash_glob *claim(const struct ash_component *component, const char *path,
				     enum ash_file_class file_class);

/* By which lists its component has a file. */
static claim *claim_of(const struct ash_component *owner, const char *path,
		       enum ash_file_class file_class)
{
	return ash_component_takes(owner, path, file_class) ? ash_component_takes
							    : ash_component_keeps;
}

static void report(struct ash_run *run, uint32_t owner, uint32_t late, const struct overlap *shared)
{
	const struct ash_project *project = run->project;
	const struct ash_component *a = project->components[owner].component;
	const struct ash_component *b = project->components[late].component;
	const char *path = ash_file_path(project->view, shared->first_file);
	enum ash_file_class file_class = project->file_class[shared->first_file];
	const struct ash_glob *first = claim_of(a, path, file_class)(a, path, file_class);
	const char *more =
		shared->n > 1 ? ash_arena_printf(run->scratch, " and %u more", shared->n - 1) : "";
	struct ash_finding *finding =
		ash_report(run, shared->glob->place, "'%s'%s %s to both '%s' and '%s'", path, more,
			   shared->n > 1 ? "belong" : "belongs", a->name, b->name);

	ash_about(run, finding, path, "%s|%s", a->name, b->name);
	ash_note(run, finding, first->place, "'%s' takes it by '%s'", a->name, first->pattern);
}

/* Counts the file for every component after its owner that would take it too. */
static void count_file(const struct ash_project *project, uint32_t file, struct overlap *overlaps)
{
	const char *path = ash_file_path(project->view, file);
	enum ash_file_class file_class = project->file_class[file];
	uint32_t owner = project->file_component[file];
	claim *claims = claim_of(project->components[owner].component, path, file_class);

	for (uint32_t c = owner + 1; c < project->n_components; c++) {
		const struct ash_glob *glob =
			claims(project->components[c].component, path, file_class);

		if (glob && !overlaps[c].n++) {
			overlaps[c].first_file = file;
			overlaps[c].glob = glob;
		}
	}
}

static void find_overlaps(const struct ash_project *project, uint32_t owner,
			  struct overlap *overlaps)
{
	for (uint32_t i = 0; i < project->view->n_files; i++)
		if (project->file_component[i] == owner)
			count_file(project, i, overlaps);
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;

	for (uint32_t owner = 0; owner < project->n_components && !project->inferred; owner++) {
		struct overlap *overlaps =
			ash_arena_array(run->scratch, project->n_components, sizeof *overlaps);

		find_overlaps(project, owner, overlaps);
		for (uint32_t c = owner + 1; c < project->n_components; c++)
			if (overlaps[c].n)
				report(run, owner, c, &overlaps[c]);
	}
}

const struct ash_rule ash_config_ambiguous = {
	.info =
		{
			.id = "config-ambiguous",
			.summary = "a file that two components of ashlar.yaml claim",
			.why = "A file has one home, else nobody can say whether an edge leaves "
			       "it. "
			       "Ashlar does not guess which of two globs is meant, not even when "
			       "one of them looks more specific.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"src/**\"]}\n"
			       "  net: {files: [\"src/net/**\"]}\n"
			       "// file: src/store/page.c\n"
			       "int pages;\n"
			       "// file: src/net/conn.c\n"
			       "int conns;\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"src/store/**\"]}\n"
				"  net: {files: [\"src/net/**\"]}\n"
				"// file: src/store/page.c\n"
				"int pages;\n"
				"// file: src/net/conn.c\n"
				"int conns;\n",
			.fix = "Narrow one of the two globs; the notes show both places. Braces "
			       "help: \"src/{store,util}/**\". Where one component is what the "
			       "others leave of a folder, give it `rest` in the place of `files`: "
			       "`core: {rest: [\"src/**\"]}`.",
			.except = "There is no exception in place; 'severity: {config-ambiguous: "
				  "warning}' keeps it a warning. Until then the component listed "
				  "first has the file.",
			.severity = ASH_ERROR,
		},
	.scope = ASH_SCOPE_CONFIG,
	.run = run,
};
