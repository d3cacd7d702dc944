/*
 * Sections: the maps of ashlar.yaml as data. The tables that read a map also say what each key
 * means, so the manual's reference (manual/) cannot know a key that the reader does not, nor miss
 * one.
 *
 * budgets:, options: and severity: have no table: their keys are the rules of the catalogue.
 */
#ifndef ASHLAR_CHECKS_CONFIG_SECTIONS_H
#define ASHLAR_CHECKS_CONFIG_SECTIONS_H

#include "checks/config_read.h"

/* A key and its words; for ASH_READ_MAP an array of these is as good as one of keys. */
struct ash_config_entry {
	struct ash_config_key key;
	const char *value; /* what it takes: "globs", "relaxed or strict" */
	const char *doc;   /* no full stop */
};
struct ash_config_section {
	const char *where; /* "rules[].require" */
	const char *doc;   /* a sentence or two */
	const struct ash_config_entry *keys;
	size_t n_keys;
};
#define ASH_CONFIG_SECTION(where_, doc_, keys_)                                                    \
	{                                                                                          \
		.where = (where_), .doc = (doc_), .keys = (keys_),                                 \
		.n_keys = sizeof(keys_) / sizeof *(keys_)                                          \
	}

/* In the file that reads each. */
extern const struct ash_config_section ash_config_top_section, ash_config_project_section,
	ash_config_component_section, ash_config_layers_section, ash_config_rule_section,
	ash_config_forbid_section, ash_config_require_section, ash_config_allow_section,
	ash_config_pattern_section, ash_config_baseline_section, ash_config_folder_section;

/* All of them, in the order of the manual; ends with NULL. */
extern const struct ash_config_section *const ash_config_sections[];

#endif
