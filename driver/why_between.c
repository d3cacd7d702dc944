/* ashlar why A B: every place where A uses B, or the shortest way from A to B. */
#include "checks/arch/message.h"
#include "driver/why.h"
#include "report/json.h"

struct answer {
	struct ash_session *session;
	const struct ash_part *from, *to;
	const struct ash_between *between;
	uint32_t most;
	struct ash_buf *out;
};

/* "'conn_open' calls 'log_line', written by macro 'LOG'". */
static void add_deed(const struct answer *a, const struct ash_edge *site)
{
	const struct ash_project *project = a->session->project;
	const struct ash_view *view = project->view;
	struct ash_arena *arena = &a->session->arena;

	if (site->from_entity != ASH_NONE)
		ash_buf_addf(a->out, "'%s' ", ash_entity_words(arena, view, site->from_entity));
	ash_buf_adds(a->out, ash_edge_deed(arena, project, site));
	if (site->kind != ASH_USE_INCLUDE && view->uses[site->row].macro != ASH_NONE)
		ash_buf_addf(a->out, ", written by macro '%s'",
			     ash_entity_name(view, view->uses[site->row].macro));
}

/* Sites are sorted by kind, so each kind is one block. */
static void list_sites(const struct answer *a)
{
	const struct ash_between *between = a->between;

	for (uint32_t begin = 0, end; begin < between->n_sites; begin = end) {
		enum ash_use_kind kind = between->sites[begin].kind;
		uint32_t n = between->count[kind], shown = a->most && a->most < n ? a->most : n;

		end = begin + n;
		ash_buf_addf(a->out, "\n%s: %u\n", ash_enum_name(ASH_COLUMN_USE_KIND, kind), n);
		for (uint32_t i = begin; i < begin + shown; i++) {
			const struct ash_place *place = &between->sites[i].place;

			ash_buf_addf(a->out, "  %s:%u:%u: ", place->path, place->line,
				     place->column);
			add_deed(a, &between->sites[i]);
			ash_buf_addc(a->out, '\n');
		}
		if (shown < n)
			ash_buf_addf(a->out, "  and %u more\n", n - shown);
	}
}

static void list_chain(const struct answer *a)
{
	const struct ash_between *between = a->between;

	for (uint32_t i = 0; i < between->n_hops; i++) {
		const struct ash_hop *hop = &between->chain[i];

		ash_buf_addf(a->out, "  '%s' uses '%s': %s\n    first at %s:%u:%u\n", hop->from,
			     hop->to, hop->edge->words, hop->edge->place.path,
			     hop->edge->place.line, hop->edge->place.column);
	}
}

static void say_no(const struct answer *a)
{
	struct ash_session *session = a->session;
	struct ash_between back = ash_between(&session->arena, session->project, a->to, a->from);

	ash_buf_addf(a->out, "'%s' does not depend on '%s', neither directly nor through others\n",
		     a->from->name, a->to->name);
	if (back.n_sites)
		ash_buf_addf(a->out, "'%s' depends on '%s': %s\n", a->to->name, a->from->name,
			     back.words);
	else if (back.n_hops)
		ash_buf_addf(a->out, "'%s' depends on '%s' through %u other%s\n", a->to->name,
			     a->from->name, back.n_hops - 1, back.n_hops == 2 ? "" : "s");
}

static void as_text(const struct answer *a)
{
	const struct ash_between *between = a->between;

	if (between->n_sites) {
		ash_buf_addf(a->out, "'%s' depends on '%s': %u use%s in %u file%s (%s)\n",
			     a->from->name, a->to->name, between->n_sites,
			     between->n_sites == 1 ? "" : "s", between->n_files,
			     between->n_files == 1 ? "" : "s", between->words);
		list_sites(a);
	} else if (between->n_hops) {
		ash_buf_addf(a->out,
			     "'%s' does not use '%s' itself; the shortest way there has %u "
			     "step%s:\n",
			     a->from->name, a->to->name, between->n_hops,
			     between->n_hops == 1 ? "" : "s");
		list_chain(a);
	} else {
		say_no(a);
	}
}

/* ---- JSON ---- */

static void add_place(struct ash_json *json, const struct ash_place *place)
{
	ash_json_string(json, "path", place->path);
	ash_json_number(json, "line", place->line);
	ash_json_number(json, "column", place->column);
}

static void add_site(struct ash_json *json, const struct answer *a, const struct ash_edge *site)
{
	const struct ash_project *project = a->session->project;
	const struct ash_view *view = project->view;
	struct ash_arena *arena = &a->session->arena;

	ash_json_object(json, NULL);
	add_place(json, &site->place);
	ash_json_string(json, "kind", ash_enum_name(ASH_COLUMN_USE_KIND, site->kind));
	ash_json_string(json, "from", ash_entity_qualified(view, site->from_entity));
	ash_json_string(json, "to", ash_edge_target(arena, project, site));
	ash_json_string(json, "to_path", ash_file_path(view, site->to_file));
	if (site->kind != ASH_USE_INCLUDE)
		ash_json_string(json, "macro", ash_entity_name(view, view->uses[site->row].macro));
	ash_json_object_end(json);
}

static void add_chain(struct ash_json *json, const struct ash_between *between)
{
	ash_json_array(json, "chain");
	for (uint32_t i = 0; i < between->n_hops; i++) {
		const struct ash_hop *hop = &between->chain[i];

		ash_json_object(json, NULL);
		ash_json_string(json, "from", hop->from);
		ash_json_string(json, "to", hop->to);
		ash_json_number(json, "uses", hop->edge->n_uses);
		add_place(json, &hop->edge->place);
		ash_json_object_end(json);
	}
	ash_json_array_end(json);
}

static void as_json(const struct answer *a)
{
	const struct ash_between *between = a->between;
	struct ash_json json = {.out = a->out};

	ash_json_object(&json, NULL);
	ash_json_number(&json, "schema", 1);
	ash_json_string(&json, "from", a->from->name);
	ash_json_string(&json, "to", a->to->name);
	ash_json_number(&json, "uses", between->n_sites);
	ash_json_object(&json, "kinds");
	for (uint32_t kind = 0; kind < ASH_N_USE_KINDS; kind++)
		if (between->count[kind])
			ash_json_number(&json, ash_enum_name(ASH_COLUMN_USE_KIND, kind),
					between->count[kind]);
	ash_json_object_end(&json);
	ash_json_array(&json, "places");
	for (uint32_t i = 0; i < between->n_sites; i++)
		add_site(&json, a, &between->sites[i]);
	ash_json_array_end(&json);
	add_chain(&json, between);
	ash_json_object_end(&json);
}

void ash_why_between(struct ash_session *session, const struct ash_part *from,
		     const struct ash_part *to, uint32_t most, bool json, struct ash_buf *out)
{
	struct ash_between between = ash_between(&session->arena, session->project, from, to);
	const struct answer answer = {session, from, to, &between, most, out};

	if (json)
		as_json(&answer);
	else
		as_text(&answer);
}
