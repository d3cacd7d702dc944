/*
 * Rules pattern-<name>: judged where SQLite is; see checks/pattern/. The catalogue's entries for the
 * definitions that are built in are made of them; the one for people's own definitions is here.
 */
#include "checks/pattern_rule.h"

#include "checks/catalogue.h"

void ash_pattern_rule_run(struct ash_run *run)
{
	if (run->asker)
		run->asker->pattern(run->asker->context, run);
}

#define OWN_YAML                                                                                   \
	"# file: ashlar.yaml\n"                                                                    \
	"version: 1\n"                                                                             \
	"patterns:\n"                                                                              \
	"  - {from: closing.yaml}\n"                                                               \
	"  - {is: closing, owner: Port}\n"                                                         \
	"# file: closing.yaml\n"                                                                   \
	"pattern: closing\n"                                                                       \
	"summary: what is opened is closed\n"                                                      \
	"roles: {owner: record}\n"                                                                 \
	"main: [owner]\n"                                                                          \
	"must:\n"                                                                                  \
	"  - says: \"'{owner}' has a destructor\"\n"                                               \
	"    sql: SELECT record AS owner FROM method WHERE is_destructor\n"

const struct ash_rule ash_pattern_own = {
	.info =
		{
			.id = "pattern-own",
			.key_names = "instance check role",
			.severity = ASH_WARNING,
			.summary = "a declared instance of a pattern of your own is none",
			.why = "A code base has patterns that no book knows. A definition in "
			       "ashlar.yaml's\n"
			       "words and a declaration per instance keep them what they are.",
			.bad = OWN_YAML "// file: port.cpp\n"
					"class Port {\n"
					"public:\n"
					"\tint open() { return ++handle_; }\n"
					"\n"
					"private:\n"
					"\tint handle_ = 0;\n"
					"};\n",
			.good = OWN_YAML "// file: port.cpp\n"
					 "class Port {\n"
					 "public:\n"
					 "\t~Port() { handle_ = 0; }\n"
					 "\tint open() { return ++handle_; }\n"
					 "\n"
					 "private:\n"
					 "\tint handle_ = 0;\n"
					 "};\n",
			.fix = "Do what the message misses, or take the declaration back.",
			.except = "`// ashlar-allow(pattern-own): reason` on the line, or an entry of "
				  "`allow:`\n"
				  "with rule, entity and a reason.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = ash_pattern_rule_run,
};
