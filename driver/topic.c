/* Topics. Texts are laid out by hand for 80 columns: they hold examples and lists. */
#include "driver/topic.h"

#include <stddef.h>

static const char exit_codes[] =
	"0  clean: every unit was assessed, nothing was found that --fail-on counts\n"
	"1  findings: every unit was assessed, and there are findings of the severity\n"
	"   that --fail-on names (default: warning) or above\n"
	"2  usage: a wrong option, an unreadable configuration or compile database, a\n"
	"   wrong SQL query, an output that cannot be written; nothing was judged\n"
	"3  incomplete: some unit was not assessed (crash, timeout, memory, unreadable\n"
	"   source, damaged facts) or compiled with errors; each is named with the\n"
	"   reason. What was found in the others is reported all the same. So is a run\n"
	"   in which no file of the project was assessed\n"
	"\n"
	"3 outranks 1: findings in the rest say nothing of what was not looked at.\n"
	"--exit-zero turns 1 into 0, never 2 or 3. A run ended by a signal dies of it.\n";

static const char config[] =
	"ashlar.yaml is looked for in the folder of the compile database, above it, and\n"
	"above the sources, up to the repository's top; --config names another. Its\n"
	"folder is the project root, which all paths and globs are relative to.\n"
	"\n"
	"  version: 1\n"
	"  project:\n"
	"    roots: [src, include]\n"
	"    exclude: [\"third_party/**\"]\n"
	"  components:\n"
	"    base:  {files: [\"src/base/**\"]}\n"
	"    store: {files: [\"src/store/**\"], api: [\"include/store/*.h\"]}\n"
	"    net:   {files: [\"src/net/**\"]}\n"
	"    cli:   {files: [\"tools/**\"]}\n"
	"  layers:\n"
	"    - {id: stack, order: [cli, [net, store], base], mode: relaxed,\n"
	"       because: the store must run without a network}\n"
	"  rules:\n"
	"    - {id: no-shared-state, forbid: {from: \"*\", to: store},\n"
	"       kinds: [global.write], severity: warning}\n"
	"  allow:\n"
	"    - {rule: stack, from: src/base/log.c, to: net,\n"
	"       reason: remote logging, until: 2027-01-31}\n"
	"  budgets: {profile: v2, function-lines: 60}\n"
	"  severity: {arch-dead-include: ignore}\n"
	"  baseline: ashlar-baseline.yaml\n"
	"\n"
	"Globs: '*' and '?' stop at '/', '**' does not; [a-z] and {a,b} work.\n"
	"In the code, on the line or the line above: // ashlar-allow(rule): reason\n"
	"\n"
	"Without a configuration components are folders; cycles between them and\n"
	"declarations that disagree are found, budgets stay silent.\n";

static const char facts[] =
	"Facts are what Clang's AST and preprocessor say of one unit: files, includes,\n"
	"macros, declarations, functions with their metrics, types, and every use of one\n"
	"by another. Rules read the merged facts of all units.\n"
	"\n"
	"They come from the worker, which parses what a compile database lists,\n"
	"  ashlar check -p build\n"
	"or from the plugin, while the build compiles anyway:\n"
	"  clang-14 -fplugin=<libdir>/ashlar/ashlar-14.so -c x.c -o x.o\n"
	"  ashlar check --facts build/\n"
	"\n"
	"Fact files, objects with an .ashlar section, archives of such objects and\n"
	"folders of all these are read alike. 'ashlar facts FILE' prints them, 'ashlar\n"
	"merge' joins them, 'ashlar query' asks them in SQL.\n"
	"\n"
	"Facts of earlier runs are kept below $XDG_CACHE_HOME/ashlar (~/.cache/ashlar);\n"
	"they hold as long as the command and every file that the unit read are the same.\n"
	"Any file there may be deleted at any time.\n";

static const char views[] =
	"Stable views over the facts, for 'ashlar query'. Paths are relative to the\n"
	"project root where inside it; lines and columns count from 1, columns in bytes.\n"
	"\n"
	"  v_include   includer, line, spelled, included, system\n"
	"  v_function  name, qualified_name, file, line, end_line, linkage,\n"
	"              is_definition, lines, code_lines, cyclomatic, cognitive, nesting,\n"
	"              parameters\n"
	"  v_symbol    name, linkage_name, kind, linkage, declared_in, defined_in,\n"
	"              defined_line\n"
	"  v_use       from_file, from_line, from_column, from_entity, to_entity,\n"
	"              to_linkage_name, to_file, kind, macro\n"
	"  v_file      path, class, lines, code_lines, comment_lines, data_lines,\n"
	"              inactive_lines\n"
	"\n"
	"The ten longest functions:\n"
	"  ashlar query -p build --format table\n"
	"    'SELECT lines, name, file FROM v_function ORDER BY lines DESC LIMIT 10'\n"
	"\n"
	"The relations themselves are tables too (unit, file, entity, declaration, ...);\n"
	"they may change with the fact format, the views do not.\n";

const struct ash_topic ash_topics[] = {
	{"config", "how ashlar.yaml reads", config, false},
	{"exit-codes", "what the exit status says", exit_codes, false},
	{"facts", "where facts come from and where they are kept", facts, true},
	{"views", "the tables that 'ashlar query' asks", views, false},
	{NULL, NULL, NULL, false},
};
