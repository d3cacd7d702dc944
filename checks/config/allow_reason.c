/*
 * config-allow-reason: an exception does not say why it may stay.
 *
 * Reported when exceptions are applied; see checks/exception_report.c.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_allow_reason = {
	.info =
		{
			.id = "config-allow-reason",
			.severity = ASH_ERROR,
			.summary = "an exception has no reason",
			.why = "An exception is a decision, and who meets it later must be able to judge\n"
			       "whether it still holds. Without a reason it has no effect.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "budgets: {parameters: 6}\n"
			       "// file: base/log.c\n"
			       "/* ashlar-allow(budget-parameters) */\n"
			       "void log_line(const char *text);\n"
			       "void log_line(const char *text)\n"
			       "{\n"
			       "\t(void)text;\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components: {base: base, net: net}\n"
				"layers:\n"
				"  - {id: stack, order: [net, base], kinds: [call]}\n"
				"// file: base/log.c\n"
				"#include \"net/net.h\"\n"
				"void log_line(const char *text);\n"
				"void log_line(const char *text)\n"
				"{\n"
				"\tnet_send(text); // ashlar-allow(stack): remote logging\n"
				"}\n"
				"// file: net/net.h\n"
				"int net_send(const char *text);\n",
			.fix = "Write why, behind the colon of the comment or in `reason:`.",
			.except = "There is no exception.",
		},
	.scope = ASH_SCOPE_CONFIG,
};
