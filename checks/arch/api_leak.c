/*
 * arch-api-leak: an API header shows a type of a component that its users may not use.
 *
 * A's API names a type of C; B uses A; layers or rules forbid B to use C. Then B gets what it must
 * not have, and no use of its own shows it. Bodies of inline functions are left out: they use the
 * type without handing it on. What A itself may not use is that entry's finding.
 * Reported once per API and type.
 */
#include "checks/arch/declared.h"
#include "checks/arch/forbidden.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arena_vec.h"
#include "checks/member.h"
#include "facts/base/map.h"

#define SHOWING                                                                                    \
	((ash_kinds)1 << ASH_USE_TYPE_OPAQUE | (ash_kinds)1 << ASH_USE_TYPE_COMPLETE |             \
	 (ash_kinds)1 << ASH_USE_INHERIT)

struct leaks {
	struct ash_run *run;
	const ash_kinds *forbidden; /* per pair of components */
	bool *uses;                 /* the same: is there an edge at all? */
	struct ash_map known;       /* component with the API, entity */
};

static bool is_forbidden(const struct leaks *leaks, uint32_t from, uint32_t to, ash_kinds kind)
{
	return leaks->forbidden[(size_t)from * leaks->run->project->n_components + to] & kind;
}

static bool in_api(const struct ash_project *project, uint32_t component, uint32_t file)
{
	return ash_globs_match(&project->components[component].component->api,
			       ash_file_path(project->view, file)) != NULL;
}

/* Below the line of its name, a function that is defined here has only its body. */
static bool in_body(const struct ash_project *project, const struct ash_edge *edge)
{
	const struct ash_view *view = project->view;
	struct ash_rows rows = ash_index_functions(project->index, edge->from_entity);

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_function *row = &view->functions[rows.v[i]];

		if (row->file == edge->from_file && (row->flags & ASH_FUNCTION_DEFINITION) &&
		    edge->place.line > row->end_line - row->lines && edge->place.line > row->line &&
		    edge->place.line <= row->end_line)
			return true;
	}
	return false;
}

/* The components that use `owner` and may not use `shown`. */
static struct ash_level victims(const struct leaks *leaks, const struct ash_edge *edge)
{
	const struct ash_project *project = leaks->run->project;
	struct ash_level level = {0};

	for (uint32_t user = 0; user < project->n_components; user++)
		if (user != edge->from && user != edge->to &&
		    leaks->uses[(size_t)user * project->n_components + edge->from] &&
		    is_forbidden(leaks, user, edge->to, (ash_kinds)1 << edge->kind))
			ash_arena_push(leaks->run->scratch, &level, user);
	return level;
}

static void check(struct leaks *leaks, const struct ash_edge *edge)
{
	struct ash_run *run = leaks->run;
	const struct ash_project *project = run->project;
	const uint32_t key[] = {edge->from, edge->to_entity};
	struct ash_finding *finding;
	struct ash_level users;
	bool added;

	if (!(SHOWING & (1u << edge->kind)) || !in_api(project, edge->from, edge->from_file) ||
	    is_forbidden(leaks, edge->from, edge->to, (ash_kinds)1 << edge->kind) ||
	    in_body(project, edge))
		return;
	users = victims(leaks, edge);
	if (users.n == 0)
		return;
	ash_map_put(&leaks->known, key, sizeof key, 0, &added);
	if (!added)
		return;
	finding = ash_report(
		run, edge->place, "the API of '%s' shows '%s' of '%s', which %s may not use",
		ash_component_name(project, edge->from),
		ash_edge_target(run->scratch, project, edge), ash_component_name(project, edge->to),
		ash_component_choice(run->scratch, project, &users));
	ash_about(run, finding, ash_file_path(project->view, edge->from_file), "%s|%s",
		  ash_component_name(project, edge->from),
		  ash_edge_target(run->scratch, project, edge));
	ash_about_edge(run, finding, edge, NULL);
	ash_note(run, finding,
		 ash_declared_at(project, edge->to_entity, project->view->uses[edge->row].to_file),
		 "'%s' is declared here", ash_edge_target(run->scratch, project, edge));
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	size_t n = project->n_components;
	struct leaks leaks = {.run = run,
			      .forbidden = ash_forbidden_kinds(run->scratch, project, ASH_NOTE)};

	if (project->inferred || !leaks.forbidden)
		return;
	leaks.uses = ash_arena_array(run->scratch, n * n, sizeof *leaks.uses);
	for (uint32_t i = 0; i < project->n_edges; i++)
		leaks.uses[project->edges[i].from * n + project->edges[i].to] = true;
	for (uint32_t i = 0; i < project->n_edges; i++)
		check(&leaks, &project->edges[i]);
	ash_map_release(&leaks.known);
}

const struct ash_rule ash_arch_api_leak = {
	.info =
		{
			.id = "arch-api-leak",
			.key_names = "component type",
			.severity = ASH_WARNING,
			.summary = "an API header shows a type that its users may not use",
			.why = "A rule keeps the command line from the store, and the network's\n"
			       "header hands it a `struct wal *` all the same. The users then hold\n"
			       "a type they must not know, and the next step is to include its\n"
			       "header. What may not be used should not be shown.\n"
			       "Looked at are the headers of `api`, against what layers and rules\n"
			       "forbid to the components that use this one.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  net: {files: [\"net/**\"], api: [\"net/net.h\"]}\n"
			       "  cli: {files: [\"cli/**\"]}\n"
			       "rules:\n"
			       "  - {id: thin-cli, forbid: {from: cli, to: store}}\n"
			       "// file: store/wal.h\n"
			       "struct wal { long lsn; };\n"
			       "// file: net/net.h\n"
			       "#include \"store/wal.h\"\n"
			       "int net_send(const struct wal *wal);\n"
			       "// file: net/net.c\n"
			       "#include \"net/net.h\"\n"
			       "int net_send(const struct wal *wal)\n"
			       "{\n"
			       "\treturn wal != 0;\n"
			       "}\n"
			       "// file: cli/main.c\n"
			       "#include \"net/net.h\"\n"
			       "int send_nothing(void);\n"
			       "int send_nothing(void)\n"
			       "{\n"
			       "\treturn net_send(0);\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  net: {files: [\"net/**\"], api: [\"net/net.h\"]}\n"
				"  cli: {files: [\"cli/**\"]}\n"
				"rules:\n"
				"  - {id: thin-cli, forbid: {from: cli, to: store}}\n"
				"// file: store/wal.h\n"
				"struct wal { long lsn; };\n"
				"// file: net/net.h\n"
				"int net_send(const char *name);\n"
				"// file: net/net.c\n"
				"#include \"net/net.h\"\n"
				"#include \"store/wal.h\"\n"
				"int net_send(const char *name)\n"
				"{\n"
				"\tstruct wal wal = {*name};\n"
				"\treturn (int)wal.lsn;\n"
				"}\n"
				"// file: cli/main.c\n"
				"#include \"net/net.h\"\n"
				"int send_nothing(void);\n"
				"int send_nothing(void)\n"
				"{\n"
				"\treturn net_send(\"\");\n"
				"}\n",
			.fix = "Give the API a type of its own, or let its functions take what the\n"
			       "users know (a name, a number) and find the object inside. If the\n"
			       "users should have the type, the rule that forbids it is too wide.",
			.except =
				"An entry of `allow:` with rule: arch-api-leak, from, to and a\n"
				"reason; or `// ashlar-allow(arch-api-leak): reason` on the line.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
