/* "<<: *base" and "<<: [*a, *b]": the map's own pairs win, then those of the earlier map. */
#include "checks/yaml_merge.h"

#include <string.h>

static bool has_key(const struct ash_yaml_nodes *keys, const char *text)
{
	for (size_t i = 0; i < keys->n; i++)
		if (keys->v[i]->text && strcmp(keys->v[i]->text, text) == 0)
			return true;
	return false;
}

void ash_yaml_merge(struct ash_yaml_nodes *keys, struct ash_yaml_nodes *values,
		    const struct ash_yaml *from)
{
	if (from->type == ASH_YAML_LIST)
		for (uint32_t i = 0; i < from->n; i++)
			if (from->items[i]->type == ASH_YAML_MAP)
				ash_yaml_merge(keys, values, from->items[i]);
	if (from->type != ASH_YAML_MAP)
		return;
	for (uint32_t i = 0; i < from->n; i++)
		if (from->keys[i]->text && !has_key(keys, from->keys[i]->text)) {
			ash_vec_push(keys, from->keys[i]);
			ash_vec_push(values, from->items[i]);
		}
}

bool ash_yaml_is_merge_key(const struct ash_yaml *key)
{
	return key->text && strcmp(key->text, "<<") == 0;
}
