/* Merge keys of YAML 1.1, which people use though 1.2 dropped them. */
#ifndef ASHLAR_CHECKS_YAML_MERGE_H
#define ASHLAR_CHECKS_YAML_MERGE_H

#include "checks/yaml.h"

/* Nodes while a list or a map is being read. */
struct ash_yaml_nodes {
	ASH_VEC(const struct ash_yaml *);
};

/* "<<"? */
bool ash_yaml_is_merge_key(const struct ash_yaml *key);
/* Adds to a map's pairs those of `from` (a map, or a list of them) whose keys it has not yet. */
void ash_yaml_merge(struct ash_yaml_nodes *keys, struct ash_yaml_nodes *values,
		    const struct ash_yaml *from);

#endif
