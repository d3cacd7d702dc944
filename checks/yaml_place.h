/* Places inside the text of a YAML scalar: from the file's bytes, and back to them. */
#ifndef ASHLAR_CHECKS_YAML_PLACE_H
#define ASHLAR_CHECKS_YAML_PLACE_H

#include "checks/yaml.h"

/* How a scalar is written, as far as it matters for places. */
enum ash_yaml_style { ASH_YAML_PLAIN, ASH_YAML_QUOTED, ASH_YAML_LITERAL, ASH_YAML_OTHER };

/*
 * Where the first byte of the node's text stands in the n bytes of the file; line 0 when the bytes
 * of the text are not those of the file, one by one.
 */
struct ash_place ash_yaml_text_place(const char *bytes, size_t n, enum ash_yaml_style style,
				     const struct ash_yaml *node);

#endif
