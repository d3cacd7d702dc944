/*
 * arch-diagram: a diagram that people read and the code say the same.
 *
 * Boxes are components by their label, else by their id. Only uses between drawn components count:
 * a diagram may leave out what it is not about. A package or subgraph that is no component is
 * taken for a frame. Arrows are compared by existence, not by their text.
 */
#include "checks/arch/diagram.h"

#include <string.h>

#include "checks/arch/cut_cost.h"
#include "checks/arch/message.h"

struct comparison {
	struct ash_run *run;
	const struct ash_contract *contract;
	const struct ash_drawing *drawing;
	uint32_t *component;           /* per box; ASH_NONE: none */
	bool *drawn;                   /* per component */
	struct ash_arc *arcs;          /* n * n by component: the uses of the kinds */
	const struct ash_edge **first; /* the same: the first use, or NULL */
	bool *arrow;                   /* the same: is there an arrow? */
	uint32_t n;
};

static uint32_t component_named(const struct ash_project *project, const char *name)
{
	for (uint32_t i = 0; i < project->n_components; i++)
		if (strcmp(project->components[i].name, name) == 0)
			return i;
	return ASH_NONE;
}

static struct ash_place place_in(const struct ash_drawing *drawing, uint32_t line)
{
	return (struct ash_place){.path = drawing->path, .line = line};
}

static struct ash_finding *report(const struct comparison *c, struct ash_place place,
				  const char *message)
{
	struct ash_finding *finding = ash_report(c->run, place, "%s", message);

	if (c->contract->severity < finding->severity)
		finding->severity = c->contract->severity;
	finding->contract = c->contract->id;
	return finding;
}

static void note_rule(const struct comparison *c, struct ash_finding *finding)
{
	if (c->contract->place.path)
		ash_note_contract(c->run, finding, c->contract->id, c->contract->place,
				  c->contract->because);
}

static const char *nearest(const struct comparison *c, const char *label)
{
	const struct ash_project *project = c->run->project;
	const char **names = ash_arena_array(c->run->scratch, c->n, sizeof *names);

	for (uint32_t i = 0; i < c->n; i++)
		names[i] = project->components[i].name;
	return ash_nearest(label, names, c->n);
}

static void report_stranger(const struct comparison *c, const struct ash_box *box)
{
	const char *near = nearest(c, box->label);
	const char *hint =
		near ? ash_arena_printf(c->run->scratch, "; did you mean '%s'?", near) : "";
	struct ash_finding *finding = report(
		c, place_in(c->drawing, box->line),
		ash_arena_printf(c->run->scratch, "the diagram shows '%s', which is no component%s",
				 box->label, hint));

	ash_about(c->run, finding, box->label, "%s|box|%s", c->contract->id, box->label);
	note_rule(c, finding);
}

static void find_components(struct comparison *c)
{
	const struct ash_project *project = c->run->project;

	for (uint32_t i = 0; i < c->drawing->boxes.n; i++) {
		const struct ash_box *box = &c->drawing->boxes.v[i];

		c->component[i] = component_named(project, box->label);
		if (c->component[i] == ASH_NONE)
			c->component[i] = component_named(project, box->id);
		if (c->component[i] != ASH_NONE)
			c->drawn[c->component[i]] = true;
		else if (!box->container)
			report_stranger(c, box);
	}
}

static size_t pair(const struct comparison *c, uint32_t from, uint32_t to)
{
	return (size_t)from * c->n + to;
}

static void find_uses(struct comparison *c)
{
	const struct ash_project *project = c->run->project;

	for (uint32_t i = 0; i < project->n_edges; i++) {
		const struct ash_edge *edge = &project->edges[i];
		size_t at = pair(c, edge->from, edge->to);

		if (!(c->contract->kinds & (1u << edge->kind)))
			continue;
		c->arcs[at].count[edge->kind]++;
		if (!c->first[at])
			c->first[at] = edge;
	}
}

static void report_arrow(const struct comparison *c, const struct ash_arrow *arrow, uint32_t from,
			 uint32_t to)
{
	const struct ash_project *project = c->run->project;
	const char *user = ash_component_name(project, from),
		   *used = ash_component_name(project, to);
	struct ash_finding *finding =
		report(c, place_in(c->drawing, arrow->line),
		       ash_arena_printf(c->run->scratch,
					"the diagram says that '%s' uses '%s', but no code does",
					user, used));

	ash_about(c->run, finding, user, "%s|arrow|%s|%s", c->contract->id, user, used);
	finding->from = user;
	finding->to = used;
	note_rule(c, finding);
}

static void compare_arrows(struct comparison *c)
{
	for (size_t i = 0; i < c->drawing->arrows.n; i++) {
		const struct ash_arrow *arrow = &c->drawing->arrows.v[i];
		uint32_t from = c->component[arrow->from], to = c->component[arrow->to];
		bool known = from != ASH_NONE && to != ASH_NONE && from != to;

		if (!known || c->arrow[pair(c, from, to)])
			continue;
		c->arrow[pair(c, from, to)] = true;
		if (!c->first[pair(c, from, to)] && !c->run->units_failed)
			report_arrow(c, arrow, from, to);
	}
}

static void report_use(const struct comparison *c, uint32_t from, uint32_t to)
{
	const struct ash_project *project = c->run->project;
	const struct ash_edge *first = c->first[pair(c, from, to)];
	const char *user = ash_component_name(project, from),
		   *used = ash_component_name(project, to);
	struct ash_finding *finding = report(
		c, first->place,
		ash_arena_printf(c->run->scratch,
				 "'%s' uses '%s', which '%s' does not show (%s)", user,
				 used, c->drawing->path,
				 ash_cut_counts(c->run->scratch, &c->arcs[pair(c, from, to)])));

	ash_about(c->run, finding, user, "%s|use|%s|%s", c->contract->id, user, used);
	ash_about_edge(c->run, finding, first, c->contract->id);
	note_rule(c, finding);
}

static void compare_uses(const struct comparison *c)
{
	for (uint32_t from = 0; from < c->n; from++)
		for (uint32_t to = 0; to < c->n; to++)
			if (c->drawn[from] && c->drawn[to] && c->first[pair(c, from, to)] &&
			    !c->arrow[pair(c, from, to)])
				report_use(c, from, to);
}

void ash_diagram_compare(struct ash_run *run, const struct ash_contract *contract)
{
	struct ash_arena *arena = run->scratch;
	uint32_t n = run->project->n_components;
	struct comparison c = {.run = run,
			       .contract = contract,
			       .drawing = contract->drawing,
			       .drawn = ash_arena_array(arena, n, sizeof(bool)),
			       .arcs = ash_arena_array(arena, (size_t)n * n, sizeof *c.arcs),
			       .first = ash_arena_array(arena, (size_t)n * n, sizeof *c.first),
			       .arrow = ash_arena_array(arena, (size_t)n * n, sizeof(bool)),
			       .n = n};

	c.component = ash_arena_array(arena, c.drawing->boxes.n, sizeof *c.component);
	find_components(&c);
	find_uses(&c);
	compare_arrows(&c);
	compare_uses(&c);
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->contracts.n; i++)
		if (config->contracts.v[i].type == ASH_CONTRACT_DIAGRAM &&
		    config->contracts.v[i].drawing &&
		    config->contracts.v[i].severity != ASH_IGNORE)
			ash_diagram_compare(run, &config->contracts.v[i]);
}

#define PROJECT                                                                                    \
	"# file: ashlar.yaml\n"                                                                    \
	"version: 1\n"                                                                             \
	"components:\n"                                                                            \
	"  net: {files: [\"net/**\"]}\n"                                                           \
	"  base: {files: [\"base/**\"]}\n"                                                         \
	"rules:\n"                                                                                 \
	"  - {id: picture, diagram: docs/arch.puml}\n"                                             \
	"// file: base/log.h\n"                                                                    \
	"void log_line(const char *text);\n"                                                       \
	"// file: net/net.c\n"                                                                     \
	"#include \"base/log.h\"\n"                                                                \
	"void net_open(void);\n"                                                                   \
	"void net_open(void)\n"                                                                    \
	"{\n"                                                                                      \
	"\tlog_line(\"open\");\n"                                                                  \
	"}\n"                                                                                      \
	"' file: docs/arch.puml\n"

const struct ash_rule ash_arch_diagram = {
	.info =
		{
			.id = "arch-diagram",
			.severity = ASH_WARNING,
			.summary = "a diagram of the architecture and the code disagree",
			.why = "A diagram that is not checked is out of date within a month, and then\n"
			       "worse than none: newcomers believe it. Named in ashlar.yaml it stays "
			       "true.\n"
			       "Both ways count: a use that no arrow shows, and an arrow that no code\n"
			       "follows. Only components that are drawn are compared, so a diagram may\n"
			       "show a part. A box that is no component is reported too, unless it is\n"
			       "a package or subgraph around others.",
			.bad = PROJECT "@startuml\n"
				       "[net]\n"
				       "[base]\n"
				       "base --> net\n"
				       "@enduml\n",
			.good = PROJECT "@startuml\n"
					"[net]\n"
					"[base]\n"
					"net --> base\n"
					"@enduml\n",
			.fix = "Decide which of the two is right, and change the other. `ashlar graph\n"
			       "--format plantuml` (or mermaid) draws the code as it is; `ashlar why A "
			       "B`\n"
			       "lists the places behind an arrow.",
			.except =
				"An entry of `allow:` with rule: the id of the entry, from, to and a\n"
				"reason. A component that the diagram is not about is left out of it.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
