/*
 * arch-dead-include: a source includes another component's header and uses nothing of it.
 *
 * "Nothing" is taken strictly. The include counts as needed when any use of the file leads into
 * the header or what that includes; when another header that the file includes leans on it; when
 * any name it offers, in any configuration, stands in the file's text, comments included; when it
 * brings system headers that nobody else brings; when it asks the source for a macro; and when it
 * has effects without names (header_offer.h). Only sources are looked at, since a header may
 * include on behalf of others, and only real headers, since a list (.inc, .def) is text. Needs
 * every unit, and the texts.
 */
#include <string.h>

#include "checks/arch/declared.h"
#include "checks/arch/header_offer.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/member.h"
#include "checks/words.h"
#include "facts/base/path.h"

struct search {
	struct ash_run *run;
	const ash_kinds *reported;       /* see ash_statement */
	struct ash_header_offer *offers; /* per file */
	uint32_t file;                   /* the source at hand */
	bool generic;                    /* it has templates, or lines that no unit kept */
	struct ash_map words;            /* of its text */
	bool *ours, *others; /* per file: reached by the include at hand; by the file's others */
};

static bool is_real_header(const char *path)
{
	const char *base = ash_path_base(path);
	const char *extension = base + ash_path_stem(base);

	return ash_path_is_header(path) && extension[1] != 'i' && extension[1] != 't' &&
	       extension[1] != 'd';
}

static void mark(struct search *search, uint32_t row)
{
	const struct ash_project *project = search->run->project;
	const struct ash_view *view = project->view;
	uint32_t target = view->includes[row].included;
	struct ash_span rows =
		ash_index_file_rows(project->index, ASH_RELATION_include, search->file);

	memset(search->ours, 0, view->n_files * sizeof *search->ours);
	memset(search->others, 0, view->n_files * sizeof *search->others);
	ash_mark_included(view, project->index, target, search->ours);
	for (uint32_t i = rows.begin; i < rows.end; i++)
		if (view->includes[i].included != ASH_NONE && view->includes[i].included != target)
			ash_mark_included(view, project->index, view->includes[i].included,
					  search->others);
}

static bool is_declared_in(const struct ash_project *project, uint32_t entity, const bool *files)
{
	struct ash_rows rows = ash_index_declarations(project->index, entity);

	for (uint32_t i = 0; i < rows.n; i++)
		if (files[project->view->declarations[rows.v[i]].file])
			return true;
	return false;
}

/* Does a use of the source lead into what the include brings? */
static bool is_used(const struct search *search)
{
	const struct ash_project *project = search->run->project;
	const struct ash_view *view = project->view;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_use, search->file);

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		uint32_t seen = view->uses[i].to_file;

		if ((seen != ASH_NONE && search->ours[seen]) ||
		    is_declared_in(project, view->uses[i].to, search->ours))
			return true;
	}
	return false;
}

/* Does the header ask the source for something, a macro mostly? Then it is text with a parameter.
 */
static bool asks(const struct search *search)
{
	const struct ash_view *view = search->run->project->view;

	for (uint32_t i = 0; i < view->n_uses; i++)
		if (view->uses[i].to_file == search->file && search->ours[view->uses[i].file])
			return true;
	return false;
}

/* Does one of the other headers need what only this include brings? */
static bool is_leaned_on(const struct search *search)
{
	const struct ash_view *view = search->run->project->view;

	for (uint32_t i = 0; i < view->n_uses; i++) {
		const struct ash_use *use = &view->uses[i];

		if (use->to_file != ASH_NONE && search->ours[use->to_file] &&
		    !search->others[use->to_file] && search->others[use->file] &&
		    !search->ours[use->file])
			return true;
	}
	return false;
}

static bool brings_system_headers(const struct search *search)
{
	const struct ash_view *view = search->run->project->view;

	for (uint32_t i = 0; i < view->n_files; i++)
		if (search->ours[i] && !search->others[i] &&
		    search->run->project->file_class[i] == ASH_CLASS_SYSTEM)
			return true;
	return false;
}

static bool names_any(const struct search *search, const struct ash_strings *names)
{
	for (size_t i = 0; i < names->n; i++)
		if (ash_words_have(&search->words, names->v[i]))
			return true;
	return false;
}

/* Could the text of the source, or the compiler without any text, need what is offered? */
static bool is_offer_taken(struct search *search)
{
	const struct ash_view *view = search->run->project->view;
	bool offers = false;

	for (uint32_t i = 0; i < view->n_files; i++) {
		struct ash_header_offer *offer = &search->offers[i];

		if (!search->ours[i] || search->run->project->file_class[i] == ASH_CLASS_SYSTEM)
			continue;
		ash_header_offer_read(offer, search->run, i);
		offers |= offer->names.n > 0;
		if (offer->effects || names_any(search, &offer->names) ||
		    (search->generic && names_any(search, &offer->inside)))
			return true;
	}
	return !offers; /* nothing but text: who knows what it is for */
}

/* The words of the source, #include lines left out; false: it cannot be read. */
static bool read_source(struct search *search)
{
	const struct ash_run *run = search->run;
	struct ash_buf text = {0};
	bool read = run->witness->read_text(run->witness->context,
					    ash_file_path(run->project->view, search->file), &text);

	ash_map_release(&search->words);
	for (const char *at = ash_buf_text(&text); *at;) {
		size_t n = strcspn(at, "\n");
		size_t hash = strspn(at, " \t");

		if (at[hash] != '#' || !strstr(ash_arena_copy_n(run->scratch, at, n), "include"))
			ash_words_add(&search->words, at, n);
		at += n + (at[n] == '\n');
	}
	ash_buf_release(&text);
	search->generic = ash_words_have(&search->words, "template") ||
			  ash_index_inactive_lines(run->project->index, search->file) > 0;
	return read;
}

/* Says the line why it is there? Then it is believed: "IWYU pragma: keep", "for side effects". */
static bool is_explained(const struct search *search, uint32_t line)
{
	const struct ash_run *run = search->run;
	struct ash_buf text = {0};
	const char *at;
	bool found;

	if (!run->witness->read_text(run->witness->context,
				     ash_file_path(run->project->view, search->file), &text))
		return true;
	at = ash_buf_text(&text);
	for (; line > 1 && *at; line--) {
		at += strcspn(at, "\n");
		at += *at == '\n';
	}
	at = ash_arena_copy_n(run->scratch, at, strcspn(at, "\n"));
	found = strstr(at, "//") || strstr(at, "/*");
	ash_buf_release(&text);
	return found;
}

/* Is there an edge between the components besides this include? */
static bool is_only_edge(const struct ash_project *project, const struct ash_edge *edge)
{
	for (uint32_t i = 0; i < project->n_edges; i++)
		if (project->edges[i].from == edge->from && project->edges[i].to == edge->to &&
		    &project->edges[i] != edge)
			return false;
	return true;
}

static void report(struct ash_run *run, const struct ash_edge *edge)
{
	const struct ash_project *project = run->project;
	const char *from = ash_component_name(project, edge->from);
	const char *to = ash_component_name(project, edge->to);
	const char *only =
		is_only_edge(project, edge)
			? ash_arena_printf(run->scratch, "; it is the only edge '%s' -> '%s'", from,
					   to)
			: "";
	struct ash_finding *finding =
		ash_report(run, edge->place, "nothing from '%s' of '%s' is used here%s",
			   ash_edge_target(run->scratch, project, edge), to, only);

	ash_about(run, finding, edge->place.path, "%s|%s", edge->place.path,
		  ash_edge_target(run->scratch, project, edge));
	ash_about_edge(run, finding, edge, NULL);
}

/* An include that is forbidden anyway is that entry's finding, or arch-internal's. */
static bool is_reported(const struct search *search, const struct ash_edge *edge)
{
	const struct ash_project *project = search->run->project;
	const struct ash_globs *api = &project->components[edge->to].component->api;
	size_t n = project->n_components;

	if (api->n && !ash_globs_match(api, ash_file_path(project->view, edge->to_file)))
		return true;
	return search->reported &&
	       (search->reported[edge->from * n + edge->to] & (1u << ASH_USE_INCLUDE));
}

static bool is_candidate(const struct ash_project *project, const struct ash_edge *edge)
{
	const struct ash_view *view = project->view;
	const uint32_t other = ASH_INCLUDE_FORCED | ASH_INCLUDE_MISSING | ASH_INCLUDE_IMPORT;

	return edge->kind == ASH_USE_INCLUDE && edge->to_file != ASH_NONE &&
	       project->file_class[edge->to_file] == ASH_CLASS_PROJECT &&
	       (view->files[edge->from_file].flags & ASH_FILE_MAIN) &&
	       !ash_path_is_header(edge->place.path) &&
	       is_real_header(ash_file_path(view, edge->to_file)) &&
	       !(view->includes[edge->row].flags & other);
}

static void check(struct search *search, const struct ash_edge *edge)
{
	if (edge->from_file != search->file) {
		search->file = edge->from_file;
		if (!read_source(search)) {
			search->file = ASH_NONE;
			return;
		}
	}
	mark(search, edge->row);
	if (!is_used(search) && !brings_system_headers(search) && !is_offer_taken(search) &&
	    !asks(search) && !is_leaned_on(search) && !is_explained(search, edge->place.line))
		report(search->run, edge);
}

static void run(struct ash_run *run)
{
	const struct ash_project *project = run->project;
	size_t n = project->view->n_files;
	struct search search = {
		.run = run, .reported = ash_standing_statement(run).reported, .file = ASH_NONE};

	if (project->inferred || run->units_failed || !run->witness || !run->witness->read_text)
		return;
	search.offers = ash_arena_array(run->scratch, n, sizeof *search.offers);
	search.ours = ash_arena_array(run->scratch, n, sizeof *search.ours);
	search.others = ash_arena_array(run->scratch, n, sizeof *search.others);
	for (uint32_t i = 0; i < project->n_edges; i++)
		if (is_candidate(project, &project->edges[i]) &&
		    !is_reported(&search, &project->edges[i]))
			check(&search, &project->edges[i]);
	ash_map_release(&search.words);
}

const struct ash_rule ash_arch_dead_include = {
	.info =
		{
			.id = "arch-dead-include",
			.key_names = "file header",
			.severity = ASH_WARNING,
			.summary = "a header of another component is included and not used",
			.why = "An include is a dependency for the build, for whoever reads the\n"
			       "list, and for every picture of the architecture, used or not. A\n"
			       "dead one is often the last trace of an edge that somebody worked\n"
			       "to remove.\n"
			       "Told of sources only, and only where nothing speaks for the\n"
			       "include: no use, no name of it in the text (comments and dead\n"
			       "branches count), no other header that leans on it, no system\n"
			       "header that only it brings, no pragma, specialisation or operator.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: store/store.h\n"
			       "int st_get(int key);\n"
			       "// file: net/conn.c\n"
			       "#include \"store/store.h\"\n"
			       "int conn_read(int key);\n"
			       "int conn_read(int key)\n"
			       "{\n"
			       "\treturn key;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: store/store.h\n"
				"int st_get(int key);\n"
				"// file: net/conn.c\n"
				"int conn_read(int key);\n"
				"int conn_read(int key)\n"
				"{\n"
				"\treturn key;\n"
				"}\n",
			.fix = "Delete the line. If something outside the rule's sight needs it,\n"
			       "say so in a comment on that line; then it is left alone.",
			.except =
				"A comment on the line that says what it is for; an entry of\n"
				"`allow:` with rule: arch-dead-include, from, to and a reason; or\n"
				"`// ashlar-allow(arch-dead-include): reason` on the line above.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
