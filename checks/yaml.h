/*
 * A YAML document as a tree of our own: every node has its place, aliases are followed and merge
 * keys applied. libfyaml is seen by yaml.c alone.
 */
#ifndef ASHLAR_CHECKS_YAML_H
#define ASHLAR_CHECKS_YAML_H

#include "facts/finding.h"

enum ash_yaml_type { ASH_YAML_NULL, ASH_YAML_SCALAR, ASH_YAML_LIST, ASH_YAML_MAP };

/* Nodes are in the arena and never changed; an aliased node is shared. */
struct ash_yaml {
	enum ash_yaml_type type;
	struct ash_place place;              /* of an alias: where the alias stands */
	const char *text;                    /* SCALAR; NULL otherwise */
	struct ash_place text_place;         /* SCALAR: of its first byte; line 0: the text is
						folded or escaped, its bytes have no places */
	uint32_t n;                          /* items of a LIST, pairs of a MAP */
	const struct ash_yaml *const *keys;  /* MAP: as written, duplicates included */
	const struct ash_yaml *const *items; /* LIST: items; MAP: values */
};

/*
 * The first document in n bytes (`path` names them in places and troubles). NULL when it is no
 * YAML, then `troubles` says where and why. An empty text is a NULL node. Nothing is printed.
 */
const struct ash_yaml *ash_yaml_read(struct ash_arena *arena, const char *bytes, size_t n,
				     const char *path, struct ash_troubles *troubles);
/* Where byte `offset` of a scalar's text stands, as near as can be told. */
struct ash_place ash_yaml_place_at(const struct ash_yaml *node, size_t offset);
/* "a list", "a map", "'text'", "nothing": what a node is, for messages. */
const char *ash_yaml_what(struct ash_arena *arena, const struct ash_yaml *node);

#endif
