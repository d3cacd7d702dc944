/*
 * config-allow-expired: an exception is past its day.
 *
 * Reported when exceptions are applied; see checks/exception_report.c.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_allow_expired = {
	.info =
		{
			.id = "config-allow-expired",
			.severity = ASH_ERROR,
			.summary = "an exception is past the day it was given",
			.why = "An exception with `until` is a promise with a date. When the day is over it\n"
			       "covers nothing, and what it covered counts again. Today is the day of the\n"
			       "run, or of SOURCE_DATE_EPOCH where that is set.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components: {base: base, net: net}\n"
			       "layers:\n"
			       "  - {id: stack, order: [net, base], kinds: [call]}\n"
			       "allow:\n"
			       "  - {rule: stack, from: base/log.c, to: net_send,\n"
			       "     reason: remote logging, until: 2020-01-31}\n"
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
				"     reason: remote logging, until: 2999-01-31}\n"
				"// file: base/log.c\n"
				"#include \"net/net.h\"\n"
				"void log_line(const char *text);\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tnet_send(text);\n"
				"}\n"
				"// file: net/net.h\n"
				"int net_send(const char *text);\n",
			.fix = "Mend what it was for and remove it, or agree on another day.",
			.except = "Leave `until` out where the exception is for good.",
		},
	.scope = ASH_SCOPE_CONFIG,
};
