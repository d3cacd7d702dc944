/*
 * Configuration: ashlar.yaml as typed data, every item with its place in the file.
 *
 * Reading reports *all* that is wrong, each with line, column and the nearest valid name.
 * Everything lives in the arena given to ash_config_load.
 */
#ifndef ASHLAR_CHECKS_CONFIG_H
#define ASHLAR_CHECKS_CONFIG_H

#include "facts/finding.h"

#ifdef __cplusplus
extern "C" {
#endif

#define ASH_CONFIG_FILE "ashlar.yaml"

struct ash_strings {
	ASH_VEC(const char *);
};

/* Bit set of enum ash_use_kind, bit (1u << kind); ASH_USE_INCLUDE stands for includes. */
typedef uint32_t ash_kinds;
#define ASH_KINDS_ALL ((ash_kinds)((1u << ASH_N_USE_KINDS) - 1))

/* One glob of a list, with its own place, so that "matches nothing" can point at it. */
struct ash_glob {
	const char *pattern;
	struct ash_place place;
};
struct ash_globs {
	ASH_VEC(struct ash_glob);
};

struct ash_drawing;
struct ash_yaml;

struct ash_component {
	const char *name;
	struct ash_globs files; /* project files that belong to it */
	struct ash_globs rest;  /* those that no component has by files or api; ADR 7 */
	struct ash_globs
		external;     /* include spellings or paths outside the root that belong to it */
	struct ash_globs api; /* headers others may use; empty: all of them */
	struct ash_strings opaque; /* "struct wal": others may hold pointers only */
	const char *symbols;       /* glob its exported names must match; NULL: any */
	bool misread; /* a part was not understood, and that is reported already */
	struct ash_place place;
};

enum ash_layer_mode { ASH_LAYER_RELAXED, ASH_LAYER_STRICT };
enum ash_layer_peers { ASH_PEERS_FREE, ASH_PEERS_INDEPENDENT };
struct ash_level {
	ASH_VEC(uint32_t); /* component indexes, peers of one level */
};
struct ash_layers {
	const char *id;
	struct {
		ASH_VEC(struct ash_level);
	} order; /* highest first */
	enum ash_layer_mode mode;
	enum ash_layer_peers peers;
	ash_kinds kinds;
	enum ash_severity severity;
	const char *because; /* NULL: none given */
	struct ash_place place;
};

enum ash_contract_type {
	ASH_CONTRACT_FORBID,      /* {forbid: {from: A, to: B}} */
	ASH_CONTRACT_PROTECT,     /* {protect: A, only-from: [B]} */
	ASH_CONTRACT_ALLOW_ONLY,  /* {component: A, allow-only: [B]} */
	ASH_CONTRACT_INDEPENDENT, /* {independent: [A, B]} */
	ASH_CONTRACT_ACYCLIC,     /* {acyclic: components|files, kinds: ...} */
	ASH_CONTRACT_DIAGRAM,     /* {diagram: docs/arch.puml} */
	ASH_CONTRACT_SQL,         /* {sql: "SELECT ...", message: "..."} */
	ASH_CONTRACT_REQUIRE,     /* {require: {from: A, to: B, entity: GLOB, each: file}} */
};
/* One entry of `rules:`. Component sets are indexes, "*" expanded at reading. */
struct ash_contract {
	const char *id;
	enum ash_contract_type type;
	struct ash_level from, to; /* protect: to = the protected, from = only-from;
				      allow-only: from = the component, to = allowed;
				      independent: from = the members */
	bool files;                /* acyclic: files */
	bool each_file;            /* require: every source file of `from`, not just one */
	const char *entity;        /* require: glob of what must be used; NULL: anything */
	const struct ash_drawing *drawing; /* diagram: what it shows; NULL: it cannot be read */
	const struct ash_yaml *sql, *message; /* sql: both scalars */
	bool transitive;
	ash_kinds kinds;
	enum ash_severity severity;
	const char *because;
	struct ash_place place;
};

/* One entry of `allow:`. from/to: component name, path glob or symbol glob; NULL: any. */
struct ash_allow {
	const char *rule; /* rule id (arch-layer) or the id of a layers/rules entry (stack) */
	const char *from, *to, *entity;
	const char *reason;
	const char *until; /* YYYY-MM-DD or NULL */
	uint32_t max;      /* 0: no ceiling */
	struct ash_place place;
};

/* `budgets: {profile: v2, function-lines: 60}` and `options: {rule-id: {name: value}}`. */
struct ash_setting {
	const char *rule, *option; /* option "max" for budgets */
	const char *value;         /* scalar text */
	struct ash_place place;
};
struct ash_severity_override {
	const char *rule; /* rule id */
	enum ash_severity severity;
	struct ash_place place;
};

/* An instance of a pattern, as `patterns:` or the code declares it. */
struct ash_declared_role {
	const char *role, *name; /* a qualified name, or the end of one */
	struct ash_place place;
};
struct ash_declared {
	const char *pattern;
	struct {
		ASH_VEC(struct ash_declared_role);
	} roles;
	enum ash_severity severity; /* of what is wrong with it */
	const char *because;
	struct ash_place place;
};

/* What becomes of entries of the baseline whose findings are gone. */
enum ash_baseline_fixed { ASH_FIXED_ERROR, ASH_FIXED_SHRINK, ASH_FIXED_WARN };

/* A folder's own ashlar.yaml: what it asks of the files below it; see folder.h. */
struct ash_folder {
	const char *path; /* relative to the root: "src/net" */
	struct {
		ASH_VEC(struct ash_setting); /* limits of budgets */
	} settings;
	struct {
		ASH_VEC(struct ash_severity_override);
	} severities;
	bool profile_v2;
};

struct ash_config {
	const char *path; /* absolute path of ashlar.yaml; NULL: zero configuration */
	const char *root; /* absolute, canonical project root */
	struct ash_globs roots, exclude, generated, vendored;
	struct ash_globs folder_list; /* project: folders */
	struct {
		ASH_VEC(struct ash_folder); /* of them those that were read, outer ones first */
	} folders;
	struct {
		ASH_VEC(struct ash_component);
	} components;
	struct {
		ASH_VEC(struct ash_layers);
	} layers;
	struct {
		ASH_VEC(struct ash_contract);
	} contracts;
	struct {
		ASH_VEC(struct ash_allow);
	} allows;
	struct {
		ASH_VEC(struct ash_setting);
	} settings;
	struct {
		ASH_VEC(struct ash_severity_override);
	} severities;
	struct {
		ASH_VEC(struct ash_declared);
	} patterns;
	struct ash_globs pattern_files;    /* definitions: files and folders */
	struct ash_globs detected_patterns; /* whose undeclared instances are checked; "all" */
	const char *baseline; /* as written, relative to the configuration's folder; NULL: none */
	struct ash_place baseline_place;
	enum ash_baseline_fixed baseline_fixed;
	bool profile_v2;
	struct ash_place profile_place; /* path NULL: no profile is named */
	uint64_t digest; /* hash of the file's bytes; 0 without a file */
};

/*
 * The configuration that governs `start` (a file or folder): ashlar.yaml in its folder or the
 * nearest one above, not beyond a repository's top. NULL when there is none.
 */
const char *ash_config_find(struct ash_arena *arena, const char *start);
/*
 * The folder that the `root:` of an ashlar.yaml names, absolute: the file is the addition of a
 * folder. NULL: it names none. ash_config_find goes on there by itself.
 */
const char *ash_config_root_of(struct ash_arena *arena, const char *file);
/* The folder of a repository (holding .git) at or above `start`, or NULL. */
const char *ash_repository_top(struct ash_arena *arena, const char *start);
/*
 * Reads `path` (NULL: zero configuration). `root`: NULL for the file's folder. Always answers a
 * usable configuration; what could not be understood is left out and said in `findings` under the
 * config-* rules (unknown key, contradiction) or, when the file cannot be read or is no YAML, in
 * `troubles`.
 */
const struct ash_config *ash_config_load(struct ash_arena *arena, const char *path,
					 const char *root, struct ash_findings *findings,
					 struct ash_troubles *troubles);
/* Index of a component by name, or ASH_NONE. */
uint32_t ash_config_component(const struct ash_config *config, const char *name);
/* The candidate nearest to `name` by edit distance, or NULL when none is near. */
const char *ash_nearest(const char *name, const char *const *candidates, size_t n);

#ifdef __cplusplus
}
#endif
#endif
