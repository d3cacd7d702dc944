/* Wording a cycle; see cycle_report.h. It must fit a screen however large the cycle is. */
#include "checks/arch/cycle_report.h"

#include "checks/arch/cut_cost.h"
#include "checks/arch/message.h"
#include "facts/base/buf.h"

#define NAMES_WHOLE 8u /* up to as many members are all named in the message, */
#define NAMES_FIRST 5u /* else the first ones */
#define CUTS_NAMED  2u /* up to as many cuts are named in the message */

static const struct ash_place no_place = {.path = ""};

static uint32_t n_members(const struct ash_cycle *cycle)
{
	const struct ash_graph_sets *sets = &cycle->design->sets;

	return sets->first[cycle->set + 1] - sets->first[cycle->set];
}

static const char *member(const struct ash_cycle *cycle, uint32_t i)
{
	const struct ash_design *design = cycle->design;

	return design->names[design->sets.nodes[design->sets.first[cycle->set] + i]];
}

/* The first n members, each between the quotes. */
static const char *members(struct ash_run *run, const struct ash_cycle *cycle, uint32_t n,
			   const char *quote, const char *joint)
{
	struct ash_buf buf = {0};
	const char *text;

	for (uint32_t i = 0; i < n; i++)
		ash_buf_addf(&buf, "%s%s%s%s", i ? joint : "", quote, member(cycle, i), quote);
	text = ash_arena_copy(run->scratch, ash_buf_text(&buf));
	ash_buf_release(&buf);
	return text;
}

static const char *some_members(struct ash_run *run, const struct ash_cycle *cycle)
{
	uint32_t n = n_members(cycle);

	if (n <= NAMES_WHOLE)
		return members(run, cycle, n, "'", ", ");
	return ash_arena_printf(run->scratch, "%s and %u more",
				members(run, cycle, NAMES_FIRST, "'", ", "), n - NAMES_FIRST);
}

static const char *arrow(struct ash_run *run, const struct ash_cycle *cycle, uint32_t arc)
{
	const struct ash_design *design = cycle->design;

	return ash_arena_printf(run->scratch, "'%s' -> '%s'", design->names[design->arcs[arc].from],
				design->names[design->arcs[arc].to]);
}

/* ": 'base' -> 'net'": the cuts themselves while they are few. */
static const char *named_cuts(struct ash_run *run, const struct ash_cycle *cycle)
{
	const char *text = "";

	for (uint32_t i = 0; cycle->n_cuts <= CUTS_NAMED && i < cycle->n_cuts; i++)
		text = ash_arena_printf(run->scratch, "%s%s %s", text, i ? " and" : ":",
					arrow(run, cycle, cycle->cuts[i]));
	return text;
}

static const struct ash_edge *sites_of(const struct ash_cycle *cycle, uint32_t arc)
{
	return &cycle->design->sites[cycle->design->arcs[arc].first_site];
}

/* "'log_write' calls 'net_send'": who does what at the site. */
static const char *deed(struct ash_run *run, const struct ash_edge *site)
{
	const struct ash_project *project = run->project;
	const char *actor =
		site->from_entity == ASH_NONE
			? ash_file_path(project->view, site->from_file)
			: ash_entity_words(run->scratch, project->view, site->from_entity);

	return ash_arena_printf(run->scratch, "'%s' %s", actor,
				ash_edge_deed(run->scratch, project, site));
}

static bool same_place(const struct ash_edge *a, const struct ash_edge *b)
{
	return a->from_file == b->from_file && a->place.line == b->place.line &&
	       a->place.column == b->place.column;
}

/* One note per place, though several kinds of use may stand there. */
static void note_sites(struct ash_run *run, struct ash_finding *finding,
		       const struct ash_edge *sites, uint32_t n_sites, uint32_t most)
{
	uint32_t places = 0;

	for (uint32_t i = 0; i < n_sites; i++) {
		if (i && same_place(&sites[i - 1], &sites[i]))
			continue;
		if (places++ < most)
			ash_note(run, finding, sites[i].place, "%s here", deed(run, &sites[i]));
	}
	if (places > most)
		ash_note(run, finding, no_place, "and %u more", places - most);
}

/* A cut of one site says it in one note; of several, each place has a note of its own. */
static void note_cut(struct ash_run *run, struct ash_finding *finding,
		     const struct ash_cycle *cycle, uint32_t number, uint32_t most)
{
	uint32_t arc_number = cycle->cuts[number];
	const struct ash_arc *arc = &cycle->design->arcs[arc_number];
	const struct ash_edge *sites = sites_of(cycle, arc_number);
	const char *here = "";

	if (arc->n_sites == 1)
		here = ash_arena_printf(run->scratch, ": %s here", deed(run, &sites[0]));
	ash_note(run, finding, sites[0].place, "cut %u: %s, %s%s; %s", number + 1,
		 arrow(run, cycle, arc_number), ash_cut_counts(run->scratch, arc), here,
		 ash_cut_recipe(cycle->design, arc));
	if (arc->n_sites > 1)
		note_sites(run, finding, sites, arc->n_sites, most);
}

/* All cuts that are shown share the sites that may be shown, at least one each. */
static void note_cuts(struct ash_run *run, struct ash_finding *finding,
		      const struct ash_cycle *cycle)
{
	const struct ash_cycle_options *options = run->options;
	uint32_t shown = cycle->n_cuts, most = UINT32_MAX;

	if (options->cuts && shown > options->cuts)
		shown = options->cuts;
	if (options->sites)
		most = options->sites > shown ? options->sites / shown : 1;
	for (uint32_t i = 0; i < shown; i++)
		note_cut(run, finding, cycle, i, most);
	if (cycle->n_cuts > shown)
		ash_note(run, finding, no_place, "and %u more %s", cycle->n_cuts - shown,
			 cycle->n_cuts - shown == 1 ? "cut" : "cuts");
}

/* The shortest way round through the first cut, one step per arc. */
static void add_steps(struct ash_run *run, struct ash_finding *finding,
		      const struct ash_cycle *cycle)
{
	const struct ash_design *design = cycle->design;
	uint32_t arc = cycle->cuts[0];
	struct ash_graph_path back = ash_graph_shortest_path(
		run->scratch, design->graph, design->arcs[arc].to, design->arcs[arc].from);

	for (uint32_t i = 0; i < back.n; i++) {
		const struct ash_edge *site = sites_of(cycle, arc);

		ash_step(run, finding, site->place, "%s: %s", arrow(run, cycle, arc),
			 deed(run, site));
		if (i + 1 < back.n)
			arc = ash_graph_edge(design->graph, back.nodes[i], back.nodes[i + 1]);
	}
}

/* Exceptions match the first cut: it is an accepted one only when there is no other. */
static void set_identity(struct ash_run *run, struct ash_finding *finding,
			 const struct ash_cycle *cycle, const struct ash_contract *contract)
{
	const struct ash_design *design = cycle->design;
	const struct ash_edge *site = sites_of(cycle, cycle->cuts[0]);

	ash_about(run, finding, member(cycle, 0), "%s|%s", contract ? contract->id : "",
		  members(run, cycle, n_members(cycle), "", "|"));
	finding->contract = contract ? contract->id : NULL;
	finding->to_path = ash_file_path(run->project->view, site->to_file);
	if (design->component) {
		finding->from = design->names[site->from];
		finding->to = design->names[site->to];
	}
}

static void add_part(struct ash_run *run, const struct ash_cycle *cycle,
		     const struct ash_contract *contract, uint32_t arc_number,
		     struct ash_finding_part *part)
{
	const struct ash_design *design = cycle->design;
	const struct ash_arc *arc = &design->arcs[arc_number];
	struct ash_arena *arena = run->findings->arena;

	part->place = sites_of(cycle, arc_number)->place;
	part->words = ash_arena_copy(arena, arrow(run, cycle, arc_number));
	part->key = ash_arena_printf(arena, "%s|%s|%s", contract ? contract->id : "",
				     design->names[arc->from], design->names[arc->to]);
}

/*
 * A baseline lists the edges: a cycle that grows by one, or falls into two, is then not another
 * cycle but the known one with an edge more, or fewer.
 */
static void set_parts(struct ash_run *run, struct ash_finding *finding,
		      const struct ash_cycle *cycle, const struct ash_contract *contract)
{
	const struct ash_design *design = cycle->design;
	const struct ash_graph *graph = design->graph;
	struct ash_finding_part *parts;

	if (!run->wants_parts)
		return;
	parts = ash_arena_array(run->findings->arena, cycle->n_arcs, sizeof *parts);
	for (uint32_t i = 0; i < n_members(cycle); i++) {
		uint32_t node = design->sets.nodes[design->sets.first[cycle->set] + i];

		for (uint32_t arc = graph->first[node]; arc < graph->first[node + 1]; arc++)
			if (design->sets.of[graph->edges[arc].to] == cycle->set)
				add_part(run, cycle, contract, arc, &parts[finding->n_parts++]);
	}
	finding->parts = parts;
}

struct ash_finding *ash_cycle_report(struct ash_run *run, const struct ash_cycle *cycle,
				     const struct ash_contract *contract)
{
	const struct ash_design *design = cycle->design;
	const char *noun = !design->component       ? "files"
			   : run->project->inferred ? "folders"
						    : "components";
	struct ash_finding *finding = ash_report(
		run, sites_of(cycle, cycle->cuts[0])->place,
		"%s %s form a cycle; removing %u of %u edges breaks it%s", noun,
		some_members(run, cycle), cycle->n_cuts, cycle->n_arcs, named_cuts(run, cycle));

	set_identity(run, finding, cycle, contract);
	set_parts(run, finding, cycle, contract);
	if (n_members(cycle) > NAMES_WHOLE)
		ash_note(run, finding, no_place, "its members: %s",
			 members(run, cycle, n_members(cycle), "'", ", "));
	note_cuts(run, finding, cycle);
	add_steps(run, finding, cycle);
	if (contract)
		ash_note_contract(run, finding, contract->id, contract->place, contract->because);
	return finding;
}
