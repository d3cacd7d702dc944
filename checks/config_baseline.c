/* baseline: of ashlar.yaml: a path, or a map that also says what fixed entries are. */
#include "checks/config_sections.h"

struct entry {
	const char *path;
	const struct ash_yaml *fixed;
};

static const char *const fixed_words[] = {
	[ASH_FIXED_ERROR] = "error", [ASH_FIXED_SHRINK] = "shrink", [ASH_FIXED_WARN] = "warn"};

static void read_fixed(struct ash_reading *reading, const struct ash_yaml *value)
{
	int word = ash_read_word(reading, value, "way with fixed entries", fixed_words,
				 sizeof fixed_words / sizeof *fixed_words);

	if (word >= 0)
		reading->config->baseline_fixed = (enum ash_baseline_fixed)word;
}

static const struct ash_config_entry baseline_keys[] = {
	{{"path", ash_read_text, offsetof(struct entry, path)},
	 "path",
	 "the file, relative to ashlar.yaml"},
	{{"fixed", ash_read_node, offsetof(struct entry, fixed)},
	 "error, warn or shrink",
	 "what becomes of entries whose findings are gone (default: error)"},
};
const struct ash_config_section ash_config_baseline_section =
	ASH_CONFIG_SECTION("baseline", "A path alone stands for `path`.", baseline_keys);

void ash_read_baseline(struct ash_reading *reading, const struct ash_yaml *node)
{
	struct entry entry = {0};

	if (node->type == ASH_YAML_MAP)
		ASH_READ_MAP(reading, node, "the baseline", baseline_keys, &entry);
	else
		ash_read_text(reading, node, &entry.path);
	if (entry.fixed)
		read_fixed(reading, entry.fixed);
	if (!entry.path && node->type == ASH_YAML_MAP)
		ash_config_wrong(reading, node->place, "baseline has no path");
	reading->config->baseline = entry.path;
	reading->config->baseline_place = node->place;
}
