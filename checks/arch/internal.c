/*
 * arch-internal: what is outside a component's `api` is used from elsewhere.
 *
 * A header is internal when no glob of `api` matches it. A symbol is internal when no header that
 * declares it is part of the API; where it is *defined* does not matter, since an API function's
 * body lives in a source file nobody includes. So a symbol that arrives through an umbrella header
 * is found too. For what looks inside a type (a member, a base class, the complete type) the
 * header that defines the type decides; a forward declaration opens nothing.
 *
 * A use written by a macro of the component itself is that component's own doing: left out. What an
 * entry forbids to use at all is said there (ADR 5).
 */
#include "checks/arch/declared.h"
#include "checks/arch/forbidden.h"
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arch/opaque_types.h"
#include "checks/catalogue.h"
#include "facts/base/path.h"

static bool in_api(const struct ash_component *component, const char *path)
{
	for (size_t i = 0; i < component->api.n; i++)
		if (ash_glob_match(component->api.v[i].pattern, path))
			return true;
	return false;
}

static const char *api_words(struct ash_arena *arena, const struct ash_component *component)
{
	const char *text = "";

	for (size_t i = 0; i < component->api.n; i++)
		text = ash_arena_printf(arena, "%s%s'%s'", text, i == 0 ? "" : ", ",
					component->api.v[i].pattern);
	return text;
}

static const char *judge_include(struct ash_run *run, const struct ash_edge *edge,
				 const struct ash_component *component)
{
	const struct ash_view *view = run->project->view;
	const char *spelled = ash_text(view, view->includes[edge->row].spelled);

	if (edge->to_file == ASH_NONE || in_api(component, ash_file_path(view, edge->to_file)) ||
	    in_api(component, spelled))
		return NULL;
	return ash_arena_printf(run->scratch, "'%s' is internal to '%s'; its API is %s",
				ash_edge_target(run->scratch, run->project, edge), component->name,
				api_words(run->scratch, component));
}

/*
 * The header of the component that keeps the edge's target internal, or ASH_NONE when the target
 * is public, or not declared by this component at all.
 */
static uint32_t internal_header(const struct ash_project *project, const struct ash_edge *edge,
				const struct ash_component *component)
{
	const struct ash_view *view = project->view;
	uint32_t owner = ash_entity_owner(view, edge->to_entity);
	struct ash_rows rows = ash_index_declarations(project->index, owner);
	bool inside = ash_edge_looks_inside(view, edge), seen = false;
	uint32_t header = ASH_NONE, fallback = view->uses[edge->row].to_file;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &view->declarations[rows.v[i]];
		const char *path = ash_file_path(view, row->file);

		if (!ash_path_is_header(path) ||
		    (inside && !(row->flags & ASH_DECLARATION_DEFINITION)))
			continue;
		if (in_api(component, path))
			return ASH_NONE;
		seen = true;
		if (header == ASH_NONE && project->file_component[row->file] == edge->to)
			header = row->file;
	}
	if (seen || fallback == ASH_NONE || project->file_component[fallback] != edge->to ||
	    !ash_path_is_header(ash_file_path(view, fallback)) ||
	    in_api(component, ash_file_path(view, fallback)))
		return header;
	return fallback;
}

/* What is looked at, and what arch-opaque says more precisely. */
struct inside {
	const struct ash_component *component;
	struct ash_opaque_types opaque; /* empty when that rule speaks less loudly */
};

static const char *judge_use(struct ash_run *run, const struct ash_edge *edge,
			     const struct inside *inside)
{
	const struct ash_component *component = inside->component;
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	uint32_t header;

	if (ash_written_by_target(project, edge) ||
	    ash_opaque_opened(&inside->opaque, edge) != ASH_NONE)
		return NULL;
	header = internal_header(project, edge, component);
	if (header == ASH_NONE)
		return NULL;
	return ash_arena_printf(run->scratch, "'%s' is internal to '%s' (declared in '%s')",
				ash_edge_target(run->scratch, project, edge), component->name,
				ash_file_path(view, header));
}

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct inside *inside = context;

	if (run->project->components[edge->to].component != inside->component)
		return NULL;
	return edge->kind == ASH_USE_INCLUDE ? judge_include(run, edge, inside->component)
					     : judge_use(run, edge, inside);
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;
	struct inside inside = {.opaque = {.project = run->project}};
	const ash_kinds *forbidden = ash_forbidden_kinds(run->scratch, run->project, run->severity);

	if (ash_rule_severity(&ash_arch_opaque, config) >= run->severity)
		inside.opaque = ash_opaque_types_new(run->scratch, run->project);
	for (size_t i = 0; i < config->components.n; i++) {
		const struct ash_component *component = &config->components.v[i];
		struct ash_statement statement = {.id = component->name,
						  .place = component->place,
						  .kinds = ASH_KINDS_ALL,
						  .severity = run->severity,
						  .component = "states its API",
						  .reported = forbidden};

		inside.component = component;
		if (component->api.n > 0)
			ash_offences_report(run, &statement, judge, &inside);
	}
}

const struct ash_rule ash_arch_internal = {
	.info =
		{
			.id = "arch-internal",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "a header or symbol outside a component's API is used from "
				   "elsewhere",
			.why = "What a component does not promise it may change. A header that "
			       "others\n"
			       "include, or a function they call because some umbrella header "
			       "happens\n"
			       "to declare it, is a promise nobody made; C and C++ have no word "
			       "for\n"
			       "\"visible to my own files only\", so the rule says it.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"], api: [\"store/store.h\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: store/page_int.h\n"
			       "int page_pin(int page);\n"
			       "// file: store/store.h\n"
			       "#include \"store/page_int.h\"\n"
			       "int st_get(int key);\n"
			       "// file: net/conn.c\n"
			       "#include \"store/store.h\"\n"
			       "int conn_read(int key);\n"
			       "int conn_read(int key)\n"
			       "{\n"
			       "\treturn page_pin(key); /* came in through store.h */\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"], api: [\"store/store.h\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: store/store.h\n"
				"int st_get(int key);\n"
				"// file: net/conn.c\n"
				"#include \"store/store.h\"\n"
				"int conn_read(int key);\n"
				"int conn_read(int key)\n"
				"{\n"
				"\treturn st_get(key);\n"
				"}\n",
			.fix = "Use the API. If it lacks what is needed, add a function to it that "
			       "says\n"
			       "what the caller wants, rather than opening the inside; and "
			       "include\n"
			       "internal headers from the component's sources, not from its API.",
			.except = "Add the header to `api` if it is meant for others. Else an "
				  "entry of\n"
				  "`allow:` with rule: arch-internal, from, to and a reason; or\n"
				  "`// ashlar-allow(arch-internal): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
