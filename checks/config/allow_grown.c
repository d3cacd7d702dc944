/*
 * config-allow-grown: an exception names more findings than it is for.
 *
 * Reported when exceptions are applied; see checks/exception_report.c.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_allow_grown = {
	.info =
		{
			.id = "config-allow-grown",
			.severity = ASH_ERROR,
			.summary = "an exception names more findings than its `max`",
			.why = "An exception with `max` must not take in what comes later. With one finding\n"
			       "more it covers none of them, so that nobody has to guess which is the new\n"
			       "one.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components: {base: base, net: net}\n"
			       "layers:\n"
			       "  - {id: stack, order: [net, base], kinds: [call]}\n"
			       "allow:\n"
			       "  - {rule: stack, from: base/log.c, to: net_send,\n"
			       "     reason: remote logging, max: 1}\n"
			       "// file: base/log.c\n"
			       "#include \"net/net.h\"\n"
			       "void log_line(const char *text);\n"
			       "void log_line(const char *text)\n"
			       "{\n"
			       "\tif (net_send(text) < 0)\n"
			       "\t\tnet_send(text);\n"
			       "}\n"
			       "// file: net/net.h\n"
			       "int net_send(const char *text);\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components: {base: base, net: net}\n"
				"layers:\n"
				"  - {id: stack, order: [net, base], kinds: [call]}\n"
				"allow:\n"
				"  - {rule: stack, from: base/log.c, to: net_send,\n"
				"     reason: remote logging, max: 1}\n"
				"// file: base/log.c\n"
				"#include \"net/net.h\"\n"
				"void log_line(const char *text);\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tnet_send(text);\n"
				"}\n"
				"// file: net/net.h\n"
				"int net_send(const char *text);\n",
			.fix = "Mend the new one; `git blame` tells which that is. Or raise `max`.",
			.except = "Leave `max` out where any number may come.",
		},
	.scope = ASH_SCOPE_CONFIG,
};
