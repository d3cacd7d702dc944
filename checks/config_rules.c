/* rules: of ashlar.yaml. Which contract an entry is, its keys say. */
#include "checks/arena_vec.h"
#include "checks/config_sections.h"

/* An entry as it stands; the fields of its type are looked at once all are known. */
struct entry {
	struct ash_contract contract;
	const struct ash_yaml *forbid, *protect, *only_from, *component, *allow_only, *independent,
		*acyclic, *diagram, *sql, *message, *require, *kinds_given;
	const struct ash_yaml *node;
};

static void read_acyclic(struct ash_reading *reading, struct entry *entry)
{
	static const char *const words[] = {"components", "files"};
	int files = ash_read_word(reading, entry->acyclic, "word for acyclic", words, 2);

	entry->contract.files = files == 1;
}

/* Unless something else was wrong with the entry since there were `before` findings. */
static void say_missing_ends(struct ash_reading *reading, const struct ash_yaml *node,
			     const char *key, const struct ash_contract *contract, size_t before)
{
	if ((!contract->from.n || !contract->to.n) && reading->findings->n == before)
		ash_config_wrong(reading, node->place, "%s of rule '%s' needs both 'from' and 'to'",
				 key, contract->id);
}

static const struct ash_config_entry forbid_keys[] = {
	{{"from", ash_read_components, offsetof(struct ash_contract, from)},
	 "components",
	 "who uses"},
	{{"to", ash_read_components, offsetof(struct ash_contract, to)},
	 "components",
	 "what is used"},
};
const struct ash_config_section ash_config_forbid_section =
	ASH_CONFIG_SECTION("rules[].forbid", "Uses of `to` in `from` are findings.", forbid_keys);

static void read_ends(struct ash_reading *reading, const struct ash_yaml *node,
		      struct ash_contract *contract)
{
	size_t before = reading->findings->n;

	ASH_READ_MAP(reading, node, "forbid", forbid_keys, contract);
	say_missing_ends(reading, node, "forbid", contract, before);
}

static void read_each(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const char *const words[] = {"component", "file"};

	*(bool *)target = ash_read_word(reading, value, "word for each", words, 2) == 1;
}

static const struct ash_config_entry require_keys[] = {
	{{"from", ash_read_components, offsetof(struct ash_contract, from)},
	 "components",
	 "who must use"},
	{{"to", ash_read_components, offsetof(struct ash_contract, to)},
	 "components",
	 "what must be used"},
	{{"entity", ash_read_text, offsetof(struct ash_contract, entity)},
	 "glob",
	 "the name that must be used (default: anything of `to`)"},
	{{"each", read_each, offsetof(struct ash_contract, each_file)},
	 "component or file",
	 "who must: each component of `from`, or each of its sources (default: component)"},
};
const struct ash_config_section ash_config_require_section = ASH_CONFIG_SECTION(
	"rules[].require", "Components of `from` without a use of `to` are findings.",
	require_keys);

static void read_demand(struct ash_reading *reading, const struct ash_yaml *node,
			struct ash_contract *contract)
{
	size_t before = reading->findings->n;

	ASH_READ_MAP(reading, node, "require", require_keys, contract);
	say_missing_ends(reading, node, "require", contract, before);
}

/* The two ends of the contract, by its type. False: an end is missing, said. */
static bool read_sets(struct ash_reading *reading, struct entry *entry)
{
	struct ash_contract *contract = &entry->contract;

	switch (contract->type) {
	case ASH_CONTRACT_FORBID:
		read_ends(reading, entry->forbid, contract);
		return contract->from.n && contract->to.n;
	case ASH_CONTRACT_PROTECT:
		ash_read_components(reading, entry->protect, &contract->to);
		ash_read_components(reading, entry->only_from, &contract->from);
		return contract->to.n > 0;
	case ASH_CONTRACT_ALLOW_ONLY:
		ash_read_components(reading, entry->component, &contract->from);
		ash_read_components(reading, entry->allow_only, &contract->to);
		return contract->from.n > 0;
	case ASH_CONTRACT_INDEPENDENT:
		ash_read_components(reading, entry->independent, &contract->from);
		return contract->from.n > 0;
	case ASH_CONTRACT_ACYCLIC:
		read_acyclic(reading, entry);
		break;
	case ASH_CONTRACT_SQL:
		contract->sql = entry->sql;
		contract->message = entry->message;
		return ash_read_scalar(reading, entry->sql, "a query") &&
		       ash_read_scalar(reading, entry->message, "a text");
	case ASH_CONTRACT_DIAGRAM:
		contract->drawing = ash_read_diagram(reading, entry->diagram);
		break; /* kept without a drawing too: exceptions may name it */
	case ASH_CONTRACT_REQUIRE:
		read_demand(reading, entry->require, contract);
		return contract->from.n && contract->to.n;
	}
	return true;
}

/* One way an entry can be meant: the keys that say so. */
static const struct shape {
	enum ash_contract_type type;
	size_t key, partner; /* offsets of the nodes in struct entry; partner 0: none */
	const char *key_name, *partner_name;
	const char *rule; /* the rule that checks it */
} shapes[] = {
	{ASH_CONTRACT_FORBID, offsetof(struct entry, forbid), 0, "forbid", NULL, "arch-forbid"},
	{ASH_CONTRACT_PROTECT, offsetof(struct entry, protect), offsetof(struct entry, only_from),
	 "protect", "only-from", "arch-protect"},
	{ASH_CONTRACT_ALLOW_ONLY, offsetof(struct entry, component),
	 offsetof(struct entry, allow_only), "component", "allow-only", "arch-allow-only"},
	{ASH_CONTRACT_INDEPENDENT, offsetof(struct entry, independent), 0, "independent", NULL,
	 "arch-independent"},
	{ASH_CONTRACT_ACYCLIC, offsetof(struct entry, acyclic), 0, "acyclic", NULL, "arch-cycle"},
	{ASH_CONTRACT_DIAGRAM, offsetof(struct entry, diagram), 0, "diagram", NULL, "arch-diagram"},
	{ASH_CONTRACT_SQL, offsetof(struct entry, sql), offsetof(struct entry, message), "sql",
	 "message", "custom-sql"},
	{ASH_CONTRACT_REQUIRE, offsetof(struct entry, require), 0, "require", NULL, "arch-require"},
};
#define N_SHAPES (sizeof shapes / sizeof *shapes)

static const struct ash_yaml *node_at(const struct entry *entry, size_t offset)
{
	return *(const struct ash_yaml *const *)(const void *)((const char *)entry + offset);
}

/* Half of a pair given, the other half not. */
static bool is_whole(struct ash_reading *reading, const struct entry *entry,
		     const struct shape *shape)
{
	const struct ash_yaml *key = node_at(entry, shape->key);
	const struct ash_yaml *partner = shape->partner ? node_at(entry, shape->partner) : NULL;

	if (!shape->partner || (key && partner))
		return true;
	ash_config_wrong(reading, key ? key->place : partner->place,
			 "rule '%s' has '%s' but no '%s'", entry->contract.id,
			 key ? shape->key_name : shape->partner_name,
			 key ? shape->partner_name : shape->key_name);
	return false;
}

/* The one shape the entry has; NULL and a finding when it has none, half of one, or several. */
static const struct shape *shape_of(struct ash_reading *reading, const struct entry *entry)
{
	const struct shape *found = NULL;

	for (size_t i = 0; i < N_SHAPES; i++) {
		const struct shape *shape = &shapes[i];

		if (!node_at(entry, shape->key) &&
		    !(shape->partner && node_at(entry, shape->partner)))
			continue;
		if (found) {
			ash_config_contradicts(reading, node_at(entry, shape->key)->place,
					       "rule '%s' is both '%s' and '%s'; make two rules",
					       entry->contract.id, found->key_name,
					       shape->key_name);
			return NULL;
		}
		found = shape;
	}
	if (!found)
		ash_config_wrong(reading, entry->node->place,
				 "rule '%s' demands nothing; it needs one of forbid, protect, "
				 "component, independent, acyclic, diagram, sql, require",
				 entry->contract.id);
	return found && is_whole(reading, entry, found) ? found : NULL;
}

static void read_id(struct ash_reading *reading, struct entry *entry)
{
	if (entry->contract.id)
		return;
	entry->contract.id =
		ash_arena_printf(reading->arena, "rule-%zu", reading->config->contracts.n + 1);
	ash_config_wrong(reading, entry->node->place,
			 "a rule needs an id, by which findings and exceptions name it");
}

/* What the entry says is right; may this version check it? */
static void keep(struct ash_reading *reading, struct entry *entry, const char *rule)
{
	if (!ash_rule_find(rule))
		ash_config_unsupported(reading, entry->node->place,
				       ash_arena_printf(reading->arena, "rule '%s' (%s)",
							entry->contract.id, rule));
	ash_arena_push(reading->arena, &reading->config->contracts, entry->contract);
}

static const struct ash_config_entry rule_keys[] = {
	{{"id", ash_read_text, offsetof(struct entry, contract.id)},
	 "name",
	 "required: how findings and exceptions name it"},
	{{"forbid", ash_read_node, offsetof(struct entry, forbid)},
	 "map",
	 "uses that may not be (arch-forbid)"},
	{{"protect", ash_read_node, offsetof(struct entry, protect)},
	 "components",
	 "may only be used by those of `only-from` (arch-protect)"},
	{{"only-from", ash_read_node, offsetof(struct entry, only_from)},
	 "components",
	 "with `protect`"},
	{{"component", ash_read_node, offsetof(struct entry, component)},
	 "components",
	 "with `allow-only`"},
	{{"allow-only", ash_read_node, offsetof(struct entry, allow_only)},
	 "components",
	 "all that `component` may use; [] for nothing (arch-allow-only)"},
	{{"independent", ash_read_node, offsetof(struct entry, independent)},
	 "components",
	 "none of them may use another (arch-independent)"},
	{{"acyclic", ash_read_node, offsetof(struct entry, acyclic)},
	 "components or files",
	 "no cycle may be between them (arch-cycle, arch-file-cycle)"},
	{{"diagram", ash_read_node, offsetof(struct entry, diagram)},
	 "path",
	 "PlantUML or Mermaid: the code and the picture must agree (arch-diagram)"},
	{{"sql", ash_read_node, offsetof(struct entry, sql)},
	 "text",
	 "a query; each row is a finding (custom-sql)"},
	{{"message", ash_read_node, offsetof(struct entry, message)},
	 "text",
	 "with `sql`: `{name}` is the column of that name"},
	{{"require", ash_read_node, offsetof(struct entry, require)},
	 "map",
	 "uses that must be (arch-require)"},
	{{"transitive", ash_read_flag, offsetof(struct entry, contract.transitive)},
	 "true or false",
	 "`forbid`: by way of others too (default: false)"},
	{{"kinds", ash_read_kinds, offsetof(struct entry, contract.kinds)},
	 "kinds",
	 "the kinds of use that count (default: all)"},
	{{"severity", ash_read_severity, offsetof(struct entry, contract.severity)},
	 "ignore, note, warning or error",
	 "of its findings (default: error)"},
	{{"because", ash_read_text, offsetof(struct entry, contract.because)},
	 "text",
	 "the reason; printed with each finding"},
};
const struct ash_config_section ash_config_rule_section = ASH_CONFIG_SECTION(
	"rules[]",
	"A contract; which one it is, its keys say. Components may be lists, \"*\", or globs of names.",
	rule_keys);

static void read_rule(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct entry entry = {.node = value};
	const struct shape *shape;

	(void)target;
	entry.contract.kinds = ASH_KINDS_ALL;
	entry.contract.severity = ASH_ERROR;
	entry.contract.place = value->place;
	ASH_READ_MAP(reading, value, "a rule", rule_keys, &entry);
	if (value->type != ASH_YAML_MAP)
		return;
	read_id(reading, &entry);
	shape = shape_of(reading, &entry);
	if (!shape)
		return;
	entry.contract.type = shape->type;
	if (read_sets(reading, &entry))
		keep(reading, &entry, shape->rule);
}

void ash_read_rules(struct ash_reading *reading, const struct ash_yaml *node)
{
	ash_read_each(reading, node, read_rule, NULL);
}
