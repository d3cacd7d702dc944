/*
 * config-unknown-key: ashlar.yaml says something Ashlar does not know.
 *
 * Reported while the file is read (config_values.c): keys, and the names of components, rules,
 * kinds and options, and values of the wrong type.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_unknown_key = {
	.info =
		{
			.id = "config-unknown-key",
			.summary = "a key, name or value in ashlar.yaml that Ashlar does not know",
			.why = "A misspelled key is a rule that silently does not exist. So every "
			       "key, every name of a component, rule, kind or option, and the type "
			       "of every value is checked, and all mistakes are shown at once, "
			       "with the nearest valid name.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  store: {flies: [\"src/store/**\"]}\n"
			       "// file: src/store/page.c\n"
			       "int pages;\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  store: {files: [\"src/store/**\"]}\n"
				"// file: src/store/page.c\n"
				"int pages;\n",
			.fix = "Correct the word at the place shown; the message suggests the "
			       "nearest one or lists those that are possible.",
			.except = "There is no exception: what is not understood cannot be kept. "
				  "Remove the entry, or write it as a comment.",
			.severity = ASH_ERROR,
		},
	.scope = ASH_SCOPE_CONFIG,
};
