/*
 * custom-sql: people's own rules, each an entry of `rules:` with a query over the facts.
 *
 * The query is put where SQLite is (checks/ask/sql_rule.c); here is what the catalogue knows of it.
 */
#include "checks/custom/sql.h"

static const struct ash_option options[] = {
	ASH_OPTION_NUMBER(struct ash_custom_sql_options, seconds, 10,
			  "CPU time a query may take before it is given up"),
	{0}};

static void run(struct ash_run *run)
{
	if (run->asker)
		run->asker->sql_rules(run->asker->context, run);
}

#define RULE_YAML                                                                                  \
	"# file: ashlar.yaml\n"                                                                    \
	"version: 1\n"                                                                             \
	"rules:\n"                                                                                 \
	"  - id: no-gets\n"                                                                        \
	"    sql: |\n"                                                                             \
	"      SELECT u.file, u.line, u.\"column\", f.name AS who\n"                               \
	"      FROM \"use\" u JOIN entity t ON t.id = u.\"to\"\n"                                  \
	"      JOIN entity f ON f.id = u.\"from\"\n"                                               \
	"      WHERE u.kind = 'call' AND t.name = 'gets_s'\n"                                      \
	"    message: \"'{who}' reads a line of any length\"\n"

const struct ash_rule ash_custom_sql = {
	.info =
		{
			.id = "custom-sql",
			.key_names = "entry file what",
			.severity = ASH_ERROR,
			.summary = "a query of your own over the facts found something",
			.why = "Every code base has agreements that no tool ships: who may call "
			       "what,\n"
			       "which names are reserved, which types never cross a boundary. One "
			       "query\n"
			       "states such an agreement, and its findings are like any other: in "
			       "the\n"
			       "baseline, in SARIF, with exceptions.",
			.bad = RULE_YAML "// file: read.c\n"
					 "char *gets_s(char *line);\n"
					 "char *read_line(char *line);\n"
					 "char *read_line(char *line)\n"
					 "{\n"
					 "\treturn gets_s(line);\n"
					 "}\n",
			.good = RULE_YAML "// file: read.c\n"
					  "char *fgets_s(char *line, int size);\n"
					  "char *read_line(char *line);\n"
					  "char *read_line(char *line)\n"
					  "{\n"
					  "\treturn fgets_s(line, 80);\n"
					  "}\n",
			.fix = "As the entry's `because` says; it is printed with the finding.",
			.except = "An entry of `allow:` with rule: the id of the entry, entity or "
				  "from,\n"
				  "and a reason; or `// ashlar-allow(ID): reason` on the line.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.options = options,
	.options_size_bytes = sizeof(struct ash_custom_sql_options),
	.run = run,
};
