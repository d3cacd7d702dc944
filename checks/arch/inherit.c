/*
 * arch-inherit: a class takes over the inside of a class of another component.
 *
 * An interface (a class with a virtual function) is made to be implemented elsewhere; that is no
 * offence. Found is the derivation from a class with data and without any virtual function: it
 * reuses an implementation, and depends on its layout. Class templates are left out, since a
 * template base (a mixin, a policy) is made for that; what is outside the API, arch-internal tells.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arch/opaque_types.h"
#include "checks/member.h"

/* The row that defines the record; NULL: no unit has seen it whole. */
static const struct ash_record *definition(const struct ash_project *project, uint32_t entity)
{
	const struct ash_view *view = project->view;
	uint32_t row = ash_index_definition(project->index, entity);
	struct ash_span rows;

	if (row == ASH_NONE)
		return NULL;
	rows = ash_index_file_rows(project->index, ASH_RELATION_record,
				   view->declarations[row].file);
	for (uint32_t i = rows.begin; i < rows.end; i++)
		if (view->records[i].entity == entity &&
		    (view->records[i].flags & ASH_RECORD_COMPLETE))
			return &view->records[i];
	return NULL;
}

/* Of what is internal or opaque nothing may be used: arch-internal and arch-opaque say so. */
static bool is_told_elsewhere(const struct ash_project *project, const struct ash_edge *edge,
			      const struct ash_opaque_types *opaque)
{
	const struct ash_globs *api = &project->components[edge->to].component->api;

	return (api->n && !ash_globs_match(api, ash_file_path(project->view, edge->to_file))) ||
	       ash_opaque_opened(opaque, edge) != ASH_NONE;
}

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_record *base;

	if (edge->kind != ASH_USE_INHERIT || is_told_elsewhere(run->project, edge, context))
		return NULL;
	base = definition(run->project, edge->to_entity);
	if (!base || base->fields == 0 ||
	    (base->flags & (ASH_RECORD_POLYMORPHIC | ASH_RECORD_TEMPLATE)))
		return NULL;
	return ash_arena_printf(run->scratch, "%s, which has data and no virtual function",
				ash_edge_phrase(run->scratch, run->project, edge));
}

static void run(struct ash_run *run)
{
	struct ash_statement statement = ash_standing_statement(run);
	struct ash_opaque_types opaque = ash_opaque_types_new(run->scratch, run->project);

	statement.kinds = (ash_kinds)1 << ASH_USE_INHERIT;
	if (!run->project->inferred)
		ash_offences_report(run, &statement, judge, &opaque);
}

const struct ash_rule ash_arch_inherit = {
	.info =
		{
			.id = "arch-inherit",
			.key_names = "component from to kind file",
			.severity = ASH_WARNING,
			.summary = "a class inherits the implementation of another component",
			.why = "A base class with virtual functions says what a derived class may\n"
			       "rely on. One without them was not made to be derived from: the\n"
			       "derived class gets its fields and its functions as they are, is\n"
			       "cut off when it is passed by value, and breaks when the owner\n"
			       "renames a member. Across components nobody looks.\n"
			       "Interfaces, empty classes and class templates are left out. A\n"
			       "base outside the owner's `api` is arch-internal's business.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: store/page.h\n"
			       "struct Page {\n"
			       "\tint number;\n"
			       "};\n"
			       "// file: net/conn.cpp\n"
			       "#include \"store/page.h\"\n"
			       "struct Packet : Page {\n"
			       "\tint length;\n"
			       "};\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: store/page.h\n"
				"struct Page {\n"
				"\tint number;\n"
				"};\n"
				"struct Source {\n"
				"\tvirtual ~Source() = default;\n"
				"\tvirtual int next() = 0;\n"
				"};\n"
				"// file: net/conn.cpp\n"
				"#include \"store/page.h\"\n"
				"struct Packet : Source {\n"
				"\tint next() override { return page.number + length; }\n"
				"\tPage page;\n"
				"\tint length = 0;\n"
				"};\n",
			.fix = "Hold the object as a member. If many classes are to be derived\n"
			       "from it, give it a virtual interface and a virtual destructor in\n"
			       "the component that owns it.",
			.except = "An entry of `allow:` with rule: arch-inherit, from, to and a\n"
				  "reason; or `// ashlar-allow(arch-inherit): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
