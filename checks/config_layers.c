/* layers: of ashlar.yaml: one map, or a list of them. */
#include "checks/arena_vec.h"
#include "checks/config_sections.h"

static void read_mode(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const char *const words[] = {"relaxed", "strict"};
	int mode = ash_read_word(reading, value, "mode", words, 2);

	if (mode >= 0)
		*(enum ash_layer_mode *)target = mode ? ASH_LAYER_STRICT : ASH_LAYER_RELAXED;
}

static void read_peers(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const char *const words[] = {"free", "independent"};
	int peers = ash_read_word(reading, value, "word for peers", words, 2);

	if (peers >= 0)
		*(enum ash_layer_peers *)target = peers ? ASH_PEERS_INDEPENDENT : ASH_PEERS_FREE;
}

static void add_level(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct ash_layers *layers = target;
	struct ash_level level = {0};

	ash_read_components(reading, value, &level);
	if (level.n)
		ash_arena_push(reading->arena, &layers->order, level);
}

static void read_order(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	if (value->type == ASH_YAML_LIST)
		ash_read_each(reading, value, add_level, target);
	else
		ash_config_wrong(reading, value->place,
				 "order must be a list of components, highest first, not %s",
				 ash_yaml_what(reading->arena, value));
}

static const char *default_id(struct ash_reading *reading)
{
	size_t n = reading->config->layers.n;

	return n ? ash_arena_printf(reading->arena, "layers-%zu", n + 1) : "layers";
}

static const struct ash_config_entry layers_keys[] = {
	{{"id", ash_read_text, offsetof(struct ash_layers, id)},
	 "name",
	 "how findings and exceptions name it (default: layers, layers-2, ...)"},
	{{"order", read_order, 0},
	 "list",
	 "components, highest first; a list in the list is one level of peers"},
	{{"mode", read_mode, offsetof(struct ash_layers, mode)},
	 "relaxed or strict",
	 "may a component use all levels below it, or only the next (default: relaxed)"},
	{{"peers", read_peers, offsetof(struct ash_layers, peers)},
	 "free or independent",
	 "may components of one level use each other (default: free)"},
	{{"kinds", ash_read_kinds, offsetof(struct ash_layers, kinds)},
	 "kinds",
	 "the kinds of use that count (default: all)"},
	{{"severity", ash_read_severity, offsetof(struct ash_layers, severity)},
	 "ignore, note, warning or error",
	 "of its findings (default: error)"},
	{{"because", ash_read_text, offsetof(struct ash_layers, because)},
	 "text",
	 "the reason; printed with each finding"},
};
const struct ash_config_section ash_config_layers_section = ASH_CONFIG_SECTION(
	"layers[]", "An order of components. A component may use those below it.", layers_keys);

static void read_layering(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct ash_config *config = target;
	struct ash_layers layers = {
		.kinds = ASH_KINDS_ALL, .severity = ASH_ERROR, .place = value->place};

	layers.id = default_id(reading);
	ASH_READ_MAP(reading, value, "layers", layers_keys, &layers);
	if (value->type != ASH_YAML_MAP)
		return;
	if (!layers.order.n)
		ash_config_wrong(reading, value->place,
				 "layers '%s' have no order; list the components, highest first",
				 layers.id);
	ash_arena_push(reading->arena, &config->layers, layers);
}

void ash_read_layers(struct ash_reading *reading, const struct ash_yaml *node)
{
	ash_read_each(reading, node, read_layering, reading->config);
}
