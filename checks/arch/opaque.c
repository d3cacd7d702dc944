/*
 * arch-opaque: the inside of a type that its component declares opaque is touched elsewhere.
 *
 * `store: {files: [...], opaque: ["struct wal"]}`. Calling a function or a method that takes the
 * type is what the type is for; only what needs its layout offends: see opaque_types.h.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"
#include "checks/arch/opaque_types.h"

static const char *deed(struct ash_run *run, const struct ash_edge *edge)
{
	const struct ash_view *view = run->project->view;
	bool sized = view->uses[edge->row].flags & ASH_USE_UNEVALUATED;

	if (edge->kind == ASH_USE_FIELD)
		return ash_arena_printf(run->scratch, "touches member '%s' of",
					ash_entity_name(view, edge->to_entity));
	if (edge->kind == ASH_USE_INHERIT)
		return "inherits from";
	return sized ? "takes the size of" : "needs the inside of";
}

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	uint32_t type = ash_opaque_opened(context, edge);

	if (type == ASH_NONE)
		return NULL;
	return ash_arena_printf(run->scratch, "'%s' %s '%s', which is opaque outside '%s'",
				ash_component_name(run->project, edge->from), deed(run, edge),
				ash_entity_words(run->scratch, run->project->view, type),
				ash_component_name(run->project, edge->to));
}

static void run(struct ash_run *run)
{
	struct ash_opaque_types types = ash_opaque_types_new(run->scratch, run->project);
	struct ash_statement statement = ash_standing_statement(run);

	if (types.of)
		ash_offences_report(run, &statement, judge, &types);
}

const struct ash_rule ash_arch_opaque = {
	.info =
		{
			.id = "arch-opaque",
			.key_names = "component from to kind file",
			.severity = ASH_ERROR,
			.summary = "the inside of a type declared opaque is touched elsewhere",
			.why = "A type whose fields nobody else knows can change them. C hides\n"
			       "them only as long as no header shows the definition; as soon as\n"
			       "one must (two files of the component share it, an inline function\n"
			       "needs it), any file may look inside. `opaque` of a component says\n"
			       "that others hold pointers to the type and nothing else: no member,\n"
			       "no sizeof, no object by value, no derived class. Methods and\n"
			       "functions that take the type may be called; a macro of the\n"
			       "component itself may look inside wherever it is expanded.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"], opaque: [\"struct wal\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: store/wal.h\n"
			       "struct wal { long lsn; };\n"
			       "long wal_position(const struct wal *wal);\n"
			       "// file: net/sync.c\n"
			       "#include \"store/wal.h\"\n"
			       "long sync_from(const struct wal *wal);\n"
			       "long sync_from(const struct wal *wal)\n"
			       "{\n"
			       "\treturn wal->lsn;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"], opaque: [\"struct wal\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: store/wal.h\n"
				"struct wal { long lsn; };\n"
				"long wal_position(const struct wal *wal);\n"
				"// file: store/wal.c\n"
				"#include \"store/wal.h\"\n"
				"long wal_position(const struct wal *wal)\n"
				"{\n"
				"\treturn wal->lsn;\n"
				"}\n"
				"// file: net/sync.c\n"
				"#include \"store/wal.h\"\n"
				"long sync_from(const struct wal *wal);\n"
				"long sync_from(const struct wal *wal)\n"
				"{\n"
				"\treturn wal_position(wal);\n"
				"}\n",
			.fix = "Call a function of the component; add one that says what the\n"
			       "caller wants to know. Best of all, move the definition into a\n"
			       "header that only the component's own sources include, and leave\n"
			       "`struct wal;` in the one others see: then the compiler checks it.",
			.except = "An entry of `allow:` with rule: arch-opaque, from, to and a\n"
				  "reason; or `// ashlar-allow(arch-opaque): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
