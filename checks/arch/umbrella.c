/*
 * arch-umbrella: a file uses a component that reaches it only through somebody else's header.
 *
 * The file, and the headers of its own component that it includes, name no header of the component
 * it uses; a header of a third one brings it along. Reported once per file and component, at the
 * first use. Off by default: see the help.
 */
#include "checks/arch/declared.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arena_vec.h"
#include "facts/base/map.h"

struct search {
	struct ash_run *run;
	uint32_t file; /* the user */
	bool *named;   /* per component: the file or its own headers include a header of it */
	bool *seen;    /* per file, of its own component */
	struct {
		ASH_VEC(uint32_t);
	} own, foreign; /* files: the user with its own headers; headers of others they include */
};

static void look_at(struct search *search, uint32_t file)
{
	const struct ash_project *project = search->run->project;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_include, file);

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		uint32_t included = project->view->includes[i].included;
		uint32_t component;

		if (included == ASH_NONE || search->seen[included])
			continue;
		search->seen[included] = true;
		component = project->file_component[included];
		if (component == ASH_NONE)
			continue;
		if (component == project->file_component[search->file]) {
			ash_arena_push(search->run->scratch, &search->own, included);
			continue;
		}
		search->named[component] = true;
		ash_arena_push(search->run->scratch, &search->foreign, included);
	}
}

static void start(struct search *search, uint32_t file)
{
	const struct ash_project *project = search->run->project;
	struct ash_arena *arena = search->run->scratch;

	*search = (struct search){.run = search->run, .file = file};
	search->named = ash_arena_array(arena, project->n_components, sizeof *search->named);
	search->seen = ash_arena_array(arena, project->view->n_files, sizeof *search->seen);
	search->seen[file] = true;
	ash_arena_push(arena, &search->own, file);
	for (size_t i = 0; i < search->own.n; i++)
		look_at(search, search->own.v[i]);
}

/* The header of a third component that brings `header` along; ASH_NONE: nobody does. */
static uint32_t carrier(const struct search *search, uint32_t header)
{
	const struct ash_project *project = search->run->project;

	for (size_t i = 0; i < search->foreign.n; i++) {
		bool *marks = ash_arena_array(search->run->scratch, project->view->n_files,
					      sizeof *marks);

		ash_mark_included(project->view, project->index, search->foreign.v[i], marks);
		if (marks[header])
			return search->foreign.v[i];
	}
	return ASH_NONE;
}

static void check(struct search *search, const struct ash_edge *edge)
{
	struct ash_run *run = search->run;
	const struct ash_project *project = run->project;
	const struct ash_use *use = &project->view->uses[edge->row];
	struct ash_finding *finding;
	uint32_t via;

	if (edge->kind == ASH_USE_EXTERN || use->macro != ASH_NONE || use->to_file == ASH_NONE ||
	    project->file_component[use->to_file] != edge->to || search->named[edge->to] ||
	    !ash_path_is_header(ash_file_path(project->view, use->to_file)))
		return;
	via = carrier(search, use->to_file);
	if (via == ASH_NONE)
		return;
	search->named[edge->to] = true; /* said */
	finding = ash_report(run, edge->place, "%s, which it sees only through '%s' of '%s'",
			     ash_edge_phrase(run->scratch, project, edge),
			     ash_file_path(project->view, via),
			     ash_component_name(project, project->file_component[via]));
	ash_about(run, finding, edge->place.path, "%s|%s", edge->place.path,
		  ash_component_name(project, edge->to));
	ash_about_edge(run, finding, edge, NULL);
	ash_note(run, finding, ash_declared_at(project, edge->to_entity, use->to_file),
		 "'%s' is declared here", ash_edge_target(run->scratch, project, edge));
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	struct search search = {.run = run, .file = ASH_NONE};

	for (uint32_t i = 0; i < project->n_edges && !project->inferred; i++) {
		const struct ash_edge *edge = &project->edges[i];

		if (edge->kind == ASH_USE_INCLUDE)
			continue;
		if (edge->from_file != search.file)
			start(&search, edge->from_file);
		check(&search, edge);
	}
}

const struct ash_rule ash_arch_umbrella = {
	.info =
		{
			.id = "arch-umbrella",
			.key_names = "file to",
			.severity = ASH_IGNORE,
			.summary = "a component is used that only somebody else's header includes",
			.why = "The file compiles because a third component's header happens to\n"
			       "include what it needs. Whoever tidies that header breaks files\n"
			       "they never heard of, and a list of includes no longer says what a\n"
			       "file depends on. Headers of the file's own component may include\n"
			       "on its behalf.\n"
			       "Off by default: many projects have an umbrella header on purpose.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "severity: {arch-umbrella: warning}\n"
			       "// file: base/log.h\n"
			       "static inline int log_line(int level) { return level; }\n"
			       "// file: store/store.h\n"
			       "#include \"base/log.h\"\n"
			       "static inline int st_get(int key) { return log_line(key); }\n"
			       "// file: net/conn.c\n"
			       "#include \"store/store.h\"\n"
			       "int conn_read(int key);\n"
			       "int conn_read(int key)\n"
			       "{\n"
			       "\treturn log_line(st_get(key));\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  store: {files: [\"store/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"severity: {arch-umbrella: warning}\n"
				"// file: base/log.h\n"
				"#pragma once\n"
				"static inline int log_line(int level) { return level; }\n"
				"// file: store/store.h\n"
				"#include \"base/log.h\"\n"
				"static inline int st_get(int key) { return log_line(key); }\n"
				"// file: net/conn.c\n"
				"#include \"base/log.h\"\n"
				"#include \"store/store.h\"\n"
				"int conn_read(int key);\n"
				"int conn_read(int key)\n"
				"{\n"
				"\treturn log_line(st_get(key));\n"
				"}\n",
			.fix = "Include the header that declares what the file uses.",
			.except =
				"An entry of `allow:` with rule: arch-umbrella, from, to and a\n"
				"reason; or `// ashlar-allow(arch-umbrella): reason` on the line\n"
				"of the first use.",
		},
	.scope = ASH_SCOPE_TU,
	.run = run,
};
