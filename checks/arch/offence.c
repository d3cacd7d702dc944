/*
 * Offences: from edges that break an entry of ashlar.yaml to findings; see offence.h.
 *
 * The edges come sorted by place, so one pass suffices: it gathers the edges of a place, keeps
 * the strongest for each component they point at, and reports those.
 */
#include "checks/arch/offence.h"

#include <string.h>

#include "checks/arch/declared.h"
#include "checks/arch/forbidden.h"
#include "checks/arch/message.h"

const struct ash_option ash_offence_option_list[] = {
	ASH_OPTION_SHOWN(struct ash_offence_options, places, 10,
			 "places shown per file and used component; 0: all"),
	{.name = NULL},
};

/* What the place at hand offends of one component. */
struct tally {
	const struct ash_edge *edge; /* strongest of the place at hand; NULL: none */
	const char *message;         /* of that edge */
};

struct pass {
	struct ash_run *run;
	const struct ash_statement *statement;
	ash_judge *judge;
	const void *context;
	struct tally *tallies; /* per component */
	/* Per view->files, for the file at hand: */
	bool *needed;                      /* a header that an offending use needs */
	const struct ash_edge **includers; /* the include of it, until a use has noted it */
};

struct ash_statement ash_layers_statement(const struct ash_layers *layers)
{
	return (struct ash_statement){.id = layers->id,
				      .because = layers->because,
				      .place = layers->place,
				      .kinds = layers->kinds,
				      .severity = layers->severity};
}

struct ash_statement ash_contract_statement(const struct ash_contract *contract)
{
	return (struct ash_statement){.id = contract->id,
				      .because = contract->because,
				      .place = contract->place,
				      .kinds = contract->kinds,
				      .severity = contract->severity};
}

struct ash_statement ash_standing_statement(const struct ash_run *run)
{
	return (struct ash_statement){
		.kinds = ASH_KINDS_ALL,
		.severity = run->severity,
		.reported = ash_forbidden_kinds(run->scratch, run->project, ASH_NOTE)};
}

bool ash_written_by_target(const struct ash_project *project, const struct ash_edge *edge)
{
	const struct ash_use *use = &project->view->uses[edge->row];

	return edge->kind != ASH_USE_INCLUDE && use->spelling_file != ASH_NONE &&
	       project->file_component[use->spelling_file] == edge->to;
}

/* How much a use says when several stand at one place: a call more than the name of a type. */
static uint32_t strength(enum ash_use_kind kind)
{
	static const enum ash_use_kind by_strength[] = {
		ASH_USE_TYPE_OPAQUE,   ASH_USE_ENUM,          ASH_USE_FRIEND,
		ASH_USE_MACRO,         ASH_USE_EXTERN,        ASH_USE_TEMPLATE,
		ASH_USE_TYPE_COMPLETE, ASH_USE_FIELD,         ASH_USE_OVERRIDE,
		ASH_USE_INHERIT,       ASH_USE_ADDR,          ASH_USE_GLOBAL_READ,
		ASH_USE_GLOBAL_WRITE,  ASH_USE_CALL_INDIRECT, ASH_USE_CALL,
		ASH_USE_INCLUDE,
	};
	uint32_t rank = 0;

	while (by_strength[rank] != kind)
		rank++;
	return rank;
}

static void note_use(struct ash_run *run, struct ash_finding *finding, const struct ash_edge *edge)
{
	const struct ash_view *view = run->project->view;
	const struct ash_use *use = &view->uses[edge->row];
	/* where it is declared by hand, the finding itself points already */
	uint32_t seen = use->to_file == edge->from_file ? edge->to_file : use->to_file;
	struct ash_place declared = ash_declared_at(run->project, edge->to_entity, seen);

	if (*declared.path != '\0')
		ash_note(run, finding, declared, "'%s' is declared here",
			 ash_entity_words(run->scratch, view, edge->to_entity));
	if (use->macro != ASH_NONE)
		ash_note(run, finding, ash_declared_at(run->project, use->macro, ASH_NONE),
			 "written by macro '%s'", ash_entity_name(view, use->macro));
}

static void note_statement(struct ash_run *run, struct ash_finding *finding,
			   const struct ash_statement *statement)
{
	if (statement->component)
		ash_note(run, finding, statement->place, "component '%s' %s here", statement->id,
			 statement->component);
	else if (statement->id)
		ash_note_contract(run, finding, statement->id, statement->place,
				  statement->because);
}

void ash_edge_about(struct ash_run *run, struct ash_finding *finding, const char *id,
		    const struct ash_edge *edge)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	const char *file = ash_file_path(view, edge->from_file);
	const char *from = edge->from_entity == ASH_NONE
				   ? file
				   : ash_entity_qualified(view, edge->from_entity);
	/* other files may have namesakes of what only this one knows */
	bool internal = edge->from_entity != ASH_NONE &&
			view->entities[edge->from_entity].linkage != ASH_LINKAGE_EXTERNAL;

	ash_about(run, finding, from, "%s|%s|%s|%s%s%s",
		  id ? id : ash_component_name(project, edge->to), from,
		  ash_edge_target(run->scratch, project, edge),
		  ash_enum_name(ASH_COLUMN_USE_KIND, edge->kind), internal ? "|" : "",
		  internal ? file : "");
}

/* The include that brings what is used is no finding of its own: the use points at it. */
static void note_include(struct pass *pass, struct ash_finding *finding,
			 const struct ash_edge *edge)
{
	uint32_t header = pass->run->project->view->uses[edge->row].to_file;
	const struct ash_edge *include = header == ASH_NONE ? NULL : pass->includers[header];

	if (!include)
		return;
	ash_note(pass->run, finding, include->place, "'%s' is included here",
		 ash_file_path(pass->run->project->view, header));
	finding->included = ash_file_path(pass->run->project->view, header);
	pass->includers[header] = NULL;
}

static void report(struct pass *pass, const struct tally *tally)
{
	const struct ash_offence_options *options = pass->run->options;
	const struct ash_statement *statement = pass->statement;
	struct ash_finding *finding =
		ash_report(pass->run, tally->edge->place, "%s", tally->message);

	if (statement->severity < finding->severity)
		finding->severity = statement->severity;
	finding->places = options->places;
	ash_edge_about(pass->run, finding, statement->id, tally->edge);
	ash_about_edge(pass->run, finding, tally->edge,
		       statement->component ? NULL : statement->id);
	if (tally->edge->kind != ASH_USE_INCLUDE) {
		note_use(pass->run, finding, tally->edge);
		note_include(pass, finding, tally->edge);
	}
	note_statement(pass->run, finding, statement);
}

static bool same_place(const struct ash_edge *a, const struct ash_edge *b)
{
	return a->from_file == b->from_file && a->place.line == b->place.line &&
	       a->place.column == b->place.column;
}

/* Reports what the place at hand offends, once per component it points at. */
static void flush_place(struct pass *pass, const struct ash_edge *edges, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		struct tally *tally = &pass->tallies[edges[i].to];

		if (!tally->edge)
			continue;
		report(pass, tally);
		tally->edge = NULL;
	}
}

/*
 * "base::Node" after a colon is one deed: it inherits from where the qualifier begins, and uses
 * the type where its name stands. Edges before `edge` down to `first` are of the same file.
 */
static bool names_a_base(const struct ash_edge *first, const struct ash_edge *edge)
{
	if (edge->kind != ASH_USE_TYPE_COMPLETE)
		return false;
	for (const struct ash_edge *at = edge; at > first && at[-1].place.line == edge->place.line;
	     at--)
		if (at[-1].kind == ASH_USE_INHERIT && at[-1].to_entity == edge->to_entity)
			return true;
	return false;
}

static bool is_reported(const struct pass *pass, const struct ash_edge *edge)
{
	const ash_kinds *reported = pass->statement->reported;
	size_t n = pass->run->project->n_components;

	return reported && (reported[edge->from * n + edge->to] & (1u << edge->kind));
}

static const char *offends(const struct pass *pass, const struct ash_edge *edge)
{
	if (!(pass->statement->kinds & (1u << edge->kind)) || is_reported(pass, edge))
		return NULL;
	return pass->judge(pass->run, edge, pass->context);
}

static bool is_include_of_file(const struct ash_edge *edge)
{
	return edge->kind == ASH_USE_INCLUDE && edge->to_file != ASH_NONE;
}

static void weigh(struct pass *pass, const struct ash_edge *edge)
{
	struct tally *tally = &pass->tallies[edge->to];
	const char *message;

	if (tally->edge && strength(tally->edge->kind) >= strength(edge->kind))
		return;
	message = offends(pass, edge);
	if (!message)
		return;
	if (is_include_of_file(edge) && pass->needed[edge->to_file])
		return;
	tally->edge = edge;
	tally->message = message;
}

/* Which offending includes of the file bring what its offending uses need? Most files have none. */
static void find_needed(struct pass *pass, const struct ash_edge *edges, uint32_t n)
{
	const struct ash_use *uses = pass->run->project->view->uses;
	bool any = false;

	for (uint32_t i = 0; i < n; i++)
		if (is_include_of_file(&edges[i]) && offends(pass, &edges[i])) {
			pass->includers[edges[i].to_file] = &edges[i];
			any = true;
		}
	for (uint32_t i = 0; i < n && any; i++) {
		uint32_t header =
			edges[i].kind == ASH_USE_INCLUDE ? ASH_NONE : uses[edges[i].row].to_file;

		if (header != ASH_NONE && pass->includers[header] && !pass->needed[header])
			pass->needed[header] = offends(pass, &edges[i]) != NULL;
	}
}

static void forget_needed(struct pass *pass, const struct ash_edge *edges, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		if (!is_include_of_file(&edges[i]))
			continue;
		pass->needed[edges[i].to_file] = false;
		pass->includers[edges[i].to_file] = NULL;
	}
}

static void file_edges(struct pass *pass, const struct ash_edge *edges, uint32_t n)
{
	find_needed(pass, edges, n);
	for (uint32_t begin = 0, end; begin < n; begin = end) {
		for (end = begin; end < n && same_place(&edges[begin], &edges[end]); end++)
			if (!names_a_base(edges, &edges[end]))
				weigh(pass, &edges[end]);
		flush_place(pass, &edges[begin], end - begin);
	}
	forget_needed(pass, edges, n);
}

void ash_offences_report(struct ash_run *run, const struct ash_statement *statement,
			 ash_judge *judge, const void *context)
{
	const struct ash_project *project = run->project;
	struct pass pass = {.run = run,
			    .statement = statement,
			    .judge = judge,
			    .context = context,
			    .tallies = ash_arena_array(run->scratch, project->n_components,
						       sizeof *pass.tallies)};
	size_t n_files = project->view->n_files + 1;

	if (statement->severity == ASH_IGNORE)
		return;
	pass.needed = ash_arena_array(run->scratch, n_files, sizeof *pass.needed);
	pass.includers = ash_arena_array(run->scratch, n_files, sizeof(struct ash_edge *));
	for (uint32_t begin = 0, end; begin < project->n_edges; begin = end) {
		for (end = begin; end < project->n_edges &&
				  project->edges[end].from_file == project->edges[begin].from_file;)
			end++;
		file_edges(&pass, &project->edges[begin], end - begin);
	}
}
