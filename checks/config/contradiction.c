/*
 * config-contradiction: entries of ashlar.yaml that cannot hold together.
 *
 * Reported once the file is read (checks/contradiction.c); repeated keys while it is read.
 */
#include "checks/rule.h"

const struct ash_rule ash_config_contradiction = {
	.info =
		{
			.id = "config-contradiction",
			.summary = "two entries of ashlar.yaml that cannot both hold",
			.why = "When one rule lets 'net' use 'openssl' and another forbids it, no "
			       "code can satisfy both and readers cannot tell which one is meant. "
			       "Found are: a component at two heights of one layering, two "
			       "layerings that order two components differently, the same id or "
			       "key twice, and an edge that one rule permits by name while another "
			       "forbids it in every kind. A rule that forbids only some kinds of "
			       "what another permits refines it, and is fine.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components: {net: \"net/**\", tls: \"tls/**\"}\n"
			       "rules:\n"
			       "  - {id: tls-behind-net, protect: tls, only-from: [net]}\n"
			       "  - {id: no-tls, forbid: {from: \"*\", to: tls}}\n"
			       "// file: net/conn.c\n"
			       "int conns;\n"
			       "// file: tls/seal.c\n"
			       "int seals;\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components: {net: \"net/**\", tls: \"tls/**\"}\n"
				"rules:\n"
				"  - {id: tls-behind-net, protect: tls, only-from: [net]}\n"
				"// file: net/conn.c\n"
				"int conns;\n"
				"// file: tls/seal.c\n"
				"int seals;\n",
			.fix = "Decide which of the two entries is meant and remove or narrow the "
			       "other; both places are shown.",
			.except =
				"There is no exception in place; 'severity: {config-contradiction: "
				"warning}' makes it a warning while you decide.",
			.severity = ASH_ERROR,
		},
	.scope = ASH_SCOPE_CONFIG,
};
