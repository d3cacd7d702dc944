/*
 * Reading ashlar.yaml: the readers of single values, shared by the nouns (components, layers,
 * rules, exceptions, settings), each of which is a config_<noun>.c.
 *
 * A reader says what is wrong as a finding and leaves its target as it was.
 */
#ifndef ASHLAR_CHECKS_CONFIG_READ_H
#define ASHLAR_CHECKS_CONFIG_READ_H

#include "checks/rule.h"
#include "checks/yaml.h"

struct ash_reading {
	struct ash_arena *arena;
	struct ash_config *config; /* being filled */
	struct ash_findings *findings;
	struct ash_troubles *troubles;
};

/* One key of a map: where its value goes and who reads it. */
typedef void ash_value_reader(struct ash_reading *reading, const struct ash_yaml *value,
			      void *target);
struct ash_config_key {
	const char *name;
	ash_value_reader *read;
	size_t offset_bytes; /* of the target in the struct the map fills */
};

/* An array whose elements begin with a struct ash_config_key. */
struct ash_config_keys {
	const void *first;
	size_t n, size_bytes; /* elements; of one */
};
/* Fills `into` from a map; unknown and repeated keys are reported. `what`: "a component". */
void ash_read_map(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
		  struct ash_config_keys keys, void *into);
#define ASH_READ_MAP(reading, node, what, keys, into)                                              \
	ash_read_map(reading, node, what,                                                          \
		     (struct ash_config_keys){keys, sizeof(keys) / sizeof *(keys), sizeof *(keys)}, \
		     into)

/* Does pair i repeat the key of an earlier one? Then says so. Keys must be words. */
bool ash_key_repeated(struct ash_reading *reading, const struct ash_yaml *map, uint32_t i);

/* Value readers; the comment names the target. A single value stands for a list of one. */
ash_value_reader ash_read_node;       /* const struct ash_yaml * */
ash_value_reader ash_read_text;       /* const char *, in the arena */
ash_value_reader ash_read_strings;    /* struct ash_strings */
ash_value_reader ash_read_globs;      /* struct ash_globs */
ash_value_reader ash_read_count;      /* uint32_t */
ash_value_reader ash_read_flag;       /* bool */
ash_value_reader ash_read_severity;   /* enum ash_severity */
ash_value_reader ash_read_kinds;      /* ash_kinds */
ash_value_reader ash_read_components; /* struct ash_level: names, globs of names, "*" */

/* The node's text, or NULL and a finding: "expected a number, not a list". */
const char *ash_read_scalar(struct ash_reading *reading, const struct ash_yaml *node,
			    const char *expected);
/* Index of the word in `words`, or -1 and a finding. `what`: "mode". */
int ash_read_word(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
		  const char *const *words, size_t n);
/*
 * Calls `read` for each item of a list, or once for a single value; nothing for nothing. The
 * target is handed through.
 */
void ash_read_each(struct ash_reading *reading, const struct ash_yaml *node, ash_value_reader *read,
		   void *target);

/* A config-unknown-key or config-contradiction finding; its key is its message. */
struct ash_finding *ash_config_wrong(struct ash_reading *reading, struct ash_place place,
				     const char *format, ...) __attribute__((format(printf, 3, 4)));
struct ash_finding *ash_config_contradicts(struct ash_reading *reading, struct ash_place place,
					   const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* "; did you mean 'files'?" or "; known: a, b" (up to 12) or "". In the arena. */
const char *ash_suggestion(struct ash_arena *arena, const char *name, const char *const *candidates,
			   size_t n);
/* The finding for a word that is none of the candidates: "unknown <what> '<name>'; did you..." */
void ash_config_unknown(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
			const char *const *candidates, size_t n);

/* The nouns; each takes the value of its top-level key, never NULL. */
void ash_read_project(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_component_map(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_layers(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_rules(struct ash_reading *reading, const struct ash_yaml *node);
/* The drawing a rule names, read from its file; NULL: it cannot be, said. config_diagram.c */
const struct ash_drawing *ash_read_diagram(struct ash_reading *reading,
					   const struct ash_yaml *node);
void ash_read_allows(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_budgets(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_options(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_severities(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_patterns(struct ash_reading *reading, const struct ash_yaml *node);
void ash_read_baseline(struct ash_reading *reading, const struct ash_yaml *node);
/* The files of config->folder_list, once the root's is read. config_folders.c */
void ash_read_folders(struct ash_reading *reading);
/* Is it the version that this Ashlar reads? If not, says so. `file`: the whole document. */
bool ash_config_has_version(struct ash_reading *reading, const struct ash_yaml *file,
			    const struct ash_yaml *version);
/* Once all is read: what cannot hold together. */
void ash_find_contradictions(struct ash_reading *reading);

/*
 * Is the rule id known? If not, says so at `key`, which holds it. ids of layers: and rules:
 * entries count too when `contracts` is true.
 */
bool ash_rule_known(struct ash_reading *reading, const struct ash_yaml *key, bool contracts);
/* Says "not supported yet by this version" as a warning. */
void ash_config_unsupported(struct ash_reading *reading, struct ash_place place, const char *what);
#endif
