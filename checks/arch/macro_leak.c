/*
 * arch-macro-leak: a macro of one component makes its users depend on a third.
 *
 * Found is a use in B of C that the body of A's macro spells, when no file of B uses C otherwise:
 * then the expansion is all that ties B to C, and nobody who reads B can see it. Silent where A's
 * macro was reached through a macro of somebody else, since then it is not plain who meant it.
 * Reported once per macro, user and target.
 */
#include <stdlib.h>

#include "checks/arch/declared.h"
#include "checks/arch/design.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arena_vec.h"
#include "facts/base/map.h"

#define SHOWN 5u /* users in the notes of one finding */

/* The component whose macro wrote the use from its body; ASH_NONE: the user's own text did. */
static uint32_t writer(const struct ash_project *project, const struct ash_edge *edge)
{
	const struct ash_use *use = &project->view->uses[edge->row];
	uint32_t spelled, home;

	if (edge->kind == ASH_USE_INCLUDE || use->macro == ASH_NONE ||
	    use->spelling_file == ASH_NONE)
		return ASH_NONE;
	spelled = project->file_component[use->spelling_file];
	home = ash_index_home(project->index, use->macro, ASH_NONE);
	if (spelled == edge->from || home == ASH_NONE || project->file_component[home] != spelled)
		return ASH_NONE;
	return spelled;
}

/* A user of a macro that is tied to a component by it alone; the first use that shows it. */
struct leak {
	uint32_t macro, to, from; /* entity; components */
	uint32_t edge;            /* in project->edges */
};

struct leaks {
	struct ash_run *run;
	const ash_kinds *reported;
	bool *direct;         /* per pair of components: B's own text uses C */
	struct ash_map known; /* macro, B, C */
	struct {
		ASH_VEC(struct leak);
	} all;
};

static size_t pair(const struct ash_project *project, const struct ash_edge *edge)
{
	return (size_t)edge->from * project->n_components + edge->to;
}

/* A header of the owner declares the thing itself: whoever keeps that promise, it is the owner's.
 */
static bool promises(const struct ash_project *project, uint32_t owner, uint32_t entity)
{
	struct ash_rows rows = ash_index_declarations(project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++)
		if (project->file_component[project->view->declarations[rows.v[i]].file] == owner)
			return true;
	return false;
}

static void find(struct leaks *leaks, uint32_t number)
{
	const struct ash_project *project = leaks->run->project;
	const struct ash_edge *edge = &project->edges[number];
	uint32_t owner = writer(project, edge);
	struct leak leak = {.to = edge->to, .from = edge->from, .edge = number};
	const ash_kinds kind = (ash_kinds)1 << edge->kind;
	bool added;

	if (owner == ASH_NONE || owner == edge->to || (kind & ASH_CYCLE_HINTS) ||
	    leaks->direct[pair(project, edge)] ||
	    (leaks->reported && (leaks->reported[pair(project, edge)] & kind)))
		return;
	if (promises(project, owner, edge->to_entity))
		return;
	leak.macro = project->view->uses[edge->row].macro;
	ash_map_put(&leaks->known, &leak, offsetof(struct leak, edge), 0, &added);
	if (added)
		ash_arena_push(leaks->run->scratch, &leaks->all, leak);
}

static int by_macro(const void *a, const void *b)
{
	const struct leak *x = a, *y = b;
	const uint32_t left[] = {x->macro, x->to, x->edge}, right[] = {y->macro, y->to, y->edge};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (left[i] != right[i])
			return left[i] < right[i] ? -1 : 1;
	return 0;
}

/* A baseline lists the users: one more is new. */
static void set_parts(struct ash_run *run, struct ash_finding *finding, const struct leak *leaks,
		      uint32_t n)
{
	const struct ash_project *project = run->project;
	struct ash_arena *arena = run->findings->arena;
	struct ash_finding_part *parts = ash_arena_array(arena, n, sizeof *parts);

	for (uint32_t i = 0; i < n; i++) {
		const char *user = ash_component_name(project, leaks[i].from);

		parts[i].place = project->edges[leaks[i].edge].place;
		parts[i].words = ash_arena_printf(arena, "'%s'", user);
		parts[i].key = ash_arena_printf(arena, "%s|%s|%s",
						ash_entity_name(project->view, leaks[i].macro),
						ash_component_name(project, leaks[i].to), user);
	}
	finding->parts = parts;
	finding->n_parts = n;
}

/* One finding per macro and target, at the macro: there it is mended. */
static void report(struct ash_run *run, const struct leak *leaks, uint32_t n)
{
	const struct ash_project *project = run->project;
	const struct ash_edge *edge = &project->edges[leaks->edge];
	const struct ash_use *use = &project->view->uses[edge->row];
	const char *name = ash_entity_name(project->view, leaks->macro);
	const char *user = ash_component_name(project, leaks->from);
	const char *to = ash_component_name(project, leaks->to);
	const char *more = n == 1 ? "" : ash_arena_printf(run->scratch, " and %u more", n - 1);
	struct ash_finding *finding = ash_report(
		run, ash_declared_at(project, leaks->macro, ASH_NONE),
		"macro '%s' makes '%s'%s %s '%s' in '%s', which %s not use otherwise", name, user,
		more, ash_kind_infinitive(edge->kind), ash_edge_target(run->scratch, project, edge),
		to, n == 1 ? "it does" : "they do");

	ash_about(run, finding, name, "%s|%s", name, to);
	ash_about_edge(run, finding, edge, NULL);
	finding->from = ash_component_name(project, project->file_component[use->spelling_file]);
	for (uint32_t i = 0; i < n && i < SHOWN; i++)
		ash_note(run, finding, project->edges[leaks[i].edge].place, "'%s' expands it here",
			 ash_component_name(project, leaks[i].from));
	if (run->wants_parts)
		set_parts(run, finding, leaks, n);
}

static void report_all(struct leaks *leaks)
{
	const struct leak *all = leaks->all.v;
	uint32_t n = (uint32_t)leaks->all.n;

	if (n)
		qsort(leaks->all.v, n, sizeof *leaks->all.v, by_macro);
	for (uint32_t begin = 0, end; begin < n; begin = end) {
		for (end = begin;
		     end < n && all[end].macro == all[begin].macro && all[end].to == all[begin].to;)
			end++;
		report(leaks->run, &all[begin], end - begin);
	}
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	struct leaks leaks = {.run = run, .reported = ash_standing_statement(run).reported};
	size_t n = project->n_components;

	if (project->inferred)
		return;
	leaks.direct = ash_arena_array(run->scratch, n * n, sizeof *leaks.direct);
	for (uint32_t i = 0; i < project->n_edges; i++)
		if (writer(project, &project->edges[i]) == ASH_NONE)
			leaks.direct[pair(project, &project->edges[i])] = true;
	for (uint32_t i = 0; i < project->n_edges; i++)
		find(&leaks, i);
	report_all(&leaks);
	ash_map_release(&leaks.known);
}

const struct ash_rule ash_arch_macro_leak = {
	.info =
		{
			.id = "arch-macro-leak",
			.key_names = "macro to from",
			.severity = ASH_WARNING,
			.summary = "a macro makes its users depend on a third component",
			.why = "A macro is text: what its body calls, every file that expands it\n"
			       "calls. The user then links, and often includes, a component that\n"
			       "no line of it names, and the build files do not know either.\n"
			       "Told only when the macro is all that ties the two together.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  cli: {files: [\"cli/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: cli/warn.h\n"
			       "void cli_warn(const char *text);\n"
			       "// file: base/log.h\n"
			       "#include \"cli/warn.h\"\n"
			       "#define LOG(text) cli_warn(text)\n"
			       "// file: net/conn.c\n"
			       "#include \"base/log.h\"\n"
			       "void conn_close(void);\n"
			       "void conn_close(void)\n"
			       "{\n"
			       "\tLOG(\"closed\");\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  cli: {files: [\"cli/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: cli/warn.h\n"
				"void cli_warn(const char *text);\n"
				"// file: base/log.h\n"
				"void log_line(const char *text);\n"
				"#define LOG(text) log_line(text)\n"
				"// file: base/log.c\n"
				"#include \"base/log.h\"\n"
				"#include \"cli/warn.h\"\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tcli_warn(text);\n"
				"}\n"
				"// file: net/conn.c\n"
				"#include \"base/log.h\"\n"
				"void conn_close(void);\n"
				"void conn_close(void)\n"
				"{\n"
				"\tLOG(\"closed\");\n"
				"}\n",
			.fix = "Let the macro call a function of its own component, which then\n"
			       "calls the third one: the dependency stands where it is meant.",
			.except = "An entry of `allow:` with rule: arch-macro-leak, from (the\n"
				  "component of the macro), to and a\n"
				  "reason; or `// ashlar-allow(arch-macro-leak): reason` on the\n"
				  "line of the first use.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
