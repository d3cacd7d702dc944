/*
 * config-allow-unused: an exception covers nothing any more.
 *
 * Reported when exceptions are applied; see checks/exception_report.c.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_allow_unused = {
	.info =
		{
			.id = "config-allow-unused",
			.severity = ASH_WARNING,
			.summary = "an exception covers no finding any more",
			.why = "An exception that outlived what it was for would let the same thing come\n"
			       "back unseen. It is looked for only when every unit of the program was\n"
			       "assessed and the rule is in force.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components: {base: base, net: net}\n"
			       "layers:\n"
			       "  - {id: stack, order: [net, base], kinds: [call]}\n"
			       "allow:\n"
			       "  - {rule: stack, from: base/log.c, to: net_send,\n"
			       "     reason: remote logging}\n"
			       "// file: base/log.c\n"
			       "void log_line(const char *text);\n"
			       "void log_line(const char *text)\n"
			       "{\n"
			       "\t(void)text;\n"
			       "}\n"
			       "// file: net/net.c\n"
			       "int net_send(const char *text);\n"
			       "int net_send(const char *text)\n"
			       "{\n"
			       "\treturn text != 0;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components: {base: base, net: net}\n"
				"layers:\n"
				"  - {id: stack, order: [net, base], kinds: [call]}\n"
				"allow:\n"
				"  - {rule: stack, from: base/log.c, to: net_send,\n"
				"     reason: remote logging}\n"
				"// file: base/log.c\n"
				"#include \"net/net.h\"\n"
				"void log_line(const char *text);\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tnet_send(text);\n"
				"}\n"
				"// file: net/net.h\n"
				"int net_send(const char *text);\n",
			.fix = "Remove it.",
			.except =
				"`severity: {config-allow-unused: ignore}` where exceptions are kept for\n"
				"builds that this one is not.",
		},
	.scope = ASH_SCOPE_CONFIG,
};
