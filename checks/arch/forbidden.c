/* Which edges are an entry's own finding; see forbidden.h. Asked of the configuration alone. */
#include "checks/arch/forbidden.h"

#include "checks/arch/message.h"

struct table {
	const struct ash_config *config;
	enum ash_severity least;
	uint32_t n; /* components */
	ash_kinds *kinds;
	bool any;
};

/* Does an entry of this severity, under this rule, speak loudly enough? */
static bool speaks(const struct table *table, const char *rule_id, enum ash_severity own)
{
	const struct ash_severity_override *said = ash_rule_override(table->config, rule_id);
	const struct ash_rule *rule = ash_rule_find(rule_id);
	enum ash_severity severity;

	if (!rule || own == ASH_IGNORE)
		return false;
	severity = said ? said->severity : rule->info.severity;
	if (!said && own < severity)
		severity = own;
	return severity != ASH_IGNORE && severity >= table->least;
}

static void add(struct table *table, uint32_t from, uint32_t to, ash_kinds kinds)
{
	if (from == to)
		return;
	table->kinds[(size_t)from * table->n + to] |= kinds;
	table->any = true;
}

static void add_level(struct table *table, const struct ash_level *from, const struct ash_level *to,
		      ash_kinds kinds)
{
	for (size_t i = 0; i < from->n; i++)
		for (size_t j = 0; j < to->n; j++)
			add(table, from->v[i], to->v[j], kinds);
}

static void add_layers(struct table *table, const struct ash_layers *layers)
{
	for (size_t i = 0; i < layers->order.n; i++) {
		const struct ash_level *level = &layers->order.v[i];

		if (layers->peers == ASH_PEERS_INDEPENDENT)
			add_level(table, level, level, layers->kinds);
		for (size_t above = 0; above < i; above++)
			add_level(table, level, &layers->order.v[above], layers->kinds);
	}
}

/* The rule that reports the entry's offences; NULL: it forbids no single edge. */
static const char *rule_of(enum ash_contract_type type)
{
	switch (type) {
	case ASH_CONTRACT_FORBID:
		return "arch-forbid";
	case ASH_CONTRACT_PROTECT:
		return "arch-protect";
	case ASH_CONTRACT_ALLOW_ONLY:
		return "arch-allow-only";
	case ASH_CONTRACT_INDEPENDENT:
		return "arch-independent";
	default:
		return NULL;
	}
}

static bool forbids(const struct ash_contract *contract, uint32_t from, uint32_t to)
{
	bool to_named = ash_level_has(&contract->to, to);
	bool from_named = ash_level_has(&contract->from, from);

	switch (contract->type) {
	case ASH_CONTRACT_FORBID:
		return from_named && to_named;
	case ASH_CONTRACT_PROTECT:
		return to_named && !from_named && !ash_level_has(&contract->to, from);
	case ASH_CONTRACT_ALLOW_ONLY:
		return from_named && !to_named;
	case ASH_CONTRACT_INDEPENDENT:
		return from_named && ash_level_has(&contract->from, to);
	default:
		return false;
	}
}

static void add_contract(struct table *table, const struct ash_contract *contract)
{
	for (uint32_t from = 0; from < table->n; from++)
		for (uint32_t to = 0; to < table->n; to++)
			if (forbids(contract, from, to))
				add(table, from, to, contract->kinds);
}

const ash_kinds *ash_forbidden_kinds(struct ash_arena *arena, const struct ash_project *project,
				     enum ash_severity least)
{
	const struct ash_config *config = project->config;
	struct table table = {.config = config, .least = least, .n = project->n_components};

	if (config->layers.n + config->contracts.n == 0)
		return NULL;
	table.kinds = ash_arena_array(arena, (size_t)table.n * table.n, sizeof *table.kinds);
	for (size_t i = 0; i < config->layers.n; i++)
		if (speaks(&table, "arch-layer", config->layers.v[i].severity))
			add_layers(&table, &config->layers.v[i]);
	for (size_t i = 0; i < config->contracts.n; i++) {
		const struct ash_contract *contract = &config->contracts.v[i];
		const char *rule = rule_of(contract->type);

		if (rule && speaks(&table, rule, contract->severity))
			add_contract(&table, contract);
	}
	return table.any ? table.kinds : NULL;
}
