/*
 * arch-friend: a class lets a class or function of another component at its private parts.
 *
 * A friend lives where it is defined; a unit that does not see that says less than the program.
 * Friends that a macro wrote (FRIEND_TEST) are left out:
 * they exist for tests, and say so.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct ash_project *project = run->project;

	(void)context;
	if (edge->kind != ASH_USE_FRIEND || project->view->uses[edge->row].macro != ASH_NONE)
		return NULL;
	return ash_arena_printf(run->scratch, "%s, which may then touch what is private",
				ash_edge_phrase(run->scratch, project, edge));
}

static void run(struct ash_run *run)
{
	struct ash_statement statement = ash_standing_statement(run);

	if (!run->project->inferred)
		ash_offences_report(run, &statement, judge, NULL);
}

const struct ash_rule ash_arch_friend = {
	.info =
		{
			.id = "arch-friend",
			.key_names = "component from to kind file",
			.severity = ASH_WARNING,
			.summary = "a class befriends something of another component",
			.why = "A friend may use every private member, so what was private to a\n"
			       "class is now shared by two components, and the class cannot be\n"
			       "changed without reading the other one. It also points the wrong\n"
			       "way: a class that names its user cannot stand without it.\n"
			       "Friends inside a component are its own affair; those that a macro\n"
			       "such as FRIEND_TEST writes are left out.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {files: [\"store/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "// file: store/page.h\n"
			       "class Conn;\n"
			       "class Page\n"
			       "{\n"
			       "\tfriend class Conn;\n"
			       "\tint number = 0;\n"
			       "};\n"
			       "// file: net/conn.cpp\n"
			       "#include \"store/page.h\"\n"
			       "class Conn\n"
			       "{\n"
			       "};\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"store/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"// file: store/page.h\n"
				"class Page\n"
				"{\n"
				"      public:\n"
				"\tint position() const { return number; }\n"
				"\n"
				"      private:\n"
				"\tint number = 0;\n"
				"};\n"
				"// file: net/conn.cpp\n"
				"#include \"store/page.h\"\n"
				"class Conn\n"
				"{\n"
				"\tPage page;\n"
				"};\n",
			.fix = "Give the class a member function that says what the friend wants,\n"
			       "or hand the friend what it needs when it is made (an accessor\n"
			       "object with a narrow interface). If the two cannot be told apart,\n"
			       "they belong to one component.",
			.except = "An entry of `allow:` with rule: arch-friend, from, to and a\n"
				  "reason; or `// ashlar-allow(arch-friend): reason` on the line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
