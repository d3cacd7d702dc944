/*
 * Project: a view of facts bound to a configuration: which component and class each file has, and
 * which edges run between components. Made once per run, read-only for rules.
 */
#ifndef ASHLAR_CHECKS_PROJECT_H
#define ASHLAR_CHECKS_PROJECT_H

#include "checks/config.h"
#include "facts/index.h"

#ifdef __cplusplus
extern "C" {
#endif

enum ash_file_class {
	ASH_CLASS_PROJECT,   /* a subject of rules */
	ASH_CLASS_GENERATED, /* marked generated, or matching project.generated */
	ASH_CLASS_VENDORED,  /* matching project.vendored or project.exclude */
	ASH_CLASS_SYSTEM,    /* outside the root */
};

/*
 * One use or include that leaves its component. Sorted by file, line, column, kind. Only edges
 * whose origin is a project file are listed; targets may be of any class.
 */
struct ash_edge {
	enum ash_use_kind kind;          /* ASH_USE_INCLUDE for includes */
	uint32_t row;                    /* row in view->uses, or in view->includes for includes */
	uint32_t from, to;               /* component indexes */
	uint32_t from_file;              /* where it stands */
	uint32_t to_file;                /* home of the target (ash_index_home) */
	uint32_t from_entity, to_entity; /* ASH_NONE: file scope; an include */
	struct ash_place place;
};

/* A component as rules see it: a configured one, or a folder when none is configured. */
struct ash_unit_of_design {
	const char *name;
	const struct ash_component *component; /* NULL: a folder, or an implied one */
	uint32_t n_files;
};

struct ash_project {
	const struct ash_config *config;
	const struct ash_view *view;
	const struct ash_index *index;
	bool whole_program; /* merged facts of all units, not one unit's */
	bool inferred;      /* components are folders: nobody configured any */
	const struct ash_unit_of_design *components;
	uint32_t n_components;
	const uint32_t *file_component;        /* per view->files; ASH_NONE: in none */
	const enum ash_file_class *file_class; /* per view->files */
	const struct ash_edge *edges;          /* between different components */
	uint32_t n_edges;
};

/* Binds; everything lives in the arena; config and view are borrowed. */
const struct ash_project *ash_project_new(struct ash_arena *arena, const struct ash_config *config,
					  const struct ash_view *view, bool whole_program);
const char *ash_file_class_name(enum ash_file_class file_class);
/* Class of a path by the configuration's globs alone (flags: of the file row). */
enum ash_file_class ash_classify(const struct ash_config *config, const char *path,
				 uint32_t file_flags);
/* "calls", "includes", "uses type": the verb of a kind, for messages. */
const char *ash_kind_verb(enum ash_use_kind kind);
/* Kinds named in the configuration: "call", groups "type", "global", "use", "all"; 0 if unknown. */
ash_kinds ash_kinds_parse(const char *name);
/* All words ash_kinds_parse knows, for suggestions. */
#define ASH_N_KIND_NAMES (ASH_N_USE_KINDS + 4)
void ash_kind_names(const char *names[ASH_N_KIND_NAMES]);

#ifdef __cplusplus
}
#endif
#endif
