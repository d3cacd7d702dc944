/* Settings: what the person asked of `check` and `query`, as typed data. */
#ifndef ASHLAR_DRIVER_SETTINGS_H
#define ASHLAR_DRIVER_SETTINGS_H

#include "driver/flag.h"
#include "facts/finding.h"

enum ash_when { ASH_WHEN_AUTO, ASH_WHEN_ALWAYS, ASH_WHEN_NEVER };
enum ash_fail_on { ASH_FAIL_ON_WARNING, ASH_FAIL_ON_ERROR, ASH_FAIL_ON_NOTE };
enum ash_query_format { ASH_QUERY_TSV, ASH_QUERY_JSON, ASH_QUERY_TABLE };

/* All strings are borrowed from argv. */
struct ash_settings {
	const char *build;         /* -p: a folder or a compile_commands.json; NULL: search */
	struct ash_strings files;  /* operands: only units of these files or folders */
	struct ash_strings facts;  /* fact files, objects, archives, folders: no database then */
	uint32_t jobs;             /* 0: as many as processors */
	uint32_t llvm;             /* 0: what the database names */
	const char *root, *config; /* NULL: found */
	bool no_cache, exit_zero, verbose;
	uint32_t timeout_s, memory_mib; /* per unit; 0: no limit */
	struct ash_strings outputs;     /* FORMAT[:PATH] */
	unsigned fail_on;               /* enum ash_fail_on */
	unsigned color, progress;       /* enum ash_when */
	const char *rule;               /* only this one; NULL: all enabled */
	const char *category;           /* SARIF automationDetails id */
	const char *baseline;           /* NULL: what the configuration names */
	const char *baseline_from;      /* the revision whose baseline counts; NULL: the file */
	bool show_unchanged;            /* text: findings of the baseline too */
	bool conformance;               /* text: that of each component */
	bool show_allowed;              /* text and JSON: what exceptions cover, and why */
	bool shrink, accept_new;        /* baseline: what to do */
	bool dry_run;                   /* init: write nothing */
	unsigned query_format;          /* enum ash_query_format */
	const char *database;           /* query: keep facts.db here */
};

/* Rows of the flags that find, restrict and extract units: the same in every command with them. */
#define ASH_SETTING(type, field, name, letter, argument, help)                                     \
	{                                                                                          \
		name, letter, type, offsetof(struct ash_settings, field), argument, NULL, help     \
	}
#define ASH_SETTING_CHOICE(field, name, choices, argument, help)                                   \
	{                                                                                          \
		name, 0, ASH_FLAG_CHOICE, offsetof(struct ash_settings, field), argument, choices, \
			help                                                                       \
	}
#define ASH_UNIT_SETTINGS                                                                          \
	ASH_SETTING(ASH_FLAG_TEXT, build, "build", 'p', "DIR",                                     \
		    "the build folder, or its compile_commands.json (default: looked for in "      \
		    "., build and out, here and in the folders above)"),                           \
		ASH_SETTING(ASH_FLAG_LIST, facts, "facts", 0, "PATH",                              \
			    "read facts from files, objects, archives or folders that the "        \
			    "plugin left, instead of parsing; more paths may follow"),             \
		ASH_SETTING(ASH_FLAG_NUMBER, jobs, "jobs", 'j', "N",                               \
			    "units at once (default: one per processor)"),                         \
		ASH_SETTING(ASH_FLAG_NUMBER, llvm, "llvm", 0, "N",                                 \
			    "parse with Clang N (default: the one the database names, else "       \
			    "14, else the lowest installed)"),                                     \
		ASH_SETTING(ASH_FLAG_TEXT, root, "root", 0, "DIR",                                 \
			    "the project's top folder (default: that of ashlar.yaml, else the "    \
			    "repository's, else the deepest folder holding all units)"),           \
		ASH_SETTING(ASH_FLAG_TEXT, config, "config", 0, "FILE",                            \
			    "the configuration (default: the nearest ashlar.yaml above)"),         \
		ASH_SETTING(ASH_FLAG_SWITCH, no_cache, "no-cache", 0, NULL,                        \
			    "parse every unit again and keep nothing"),                            \
		ASH_SETTING(ASH_FLAG_NUMBER, timeout_s, "timeout", 0, "SECONDS",                   \
			    "give up on a unit after this long (default 300; 0: never)"),          \
		ASH_SETTING(ASH_FLAG_NUMBER, memory_mib, "memory", 0, "MIB",                       \
			    "give up on a unit that wants more memory (default: no limit)"),       \
		ASH_SETTING_CHOICE(progress, "progress", ash_progress_choices, "WHEN",             \
				   "auto (on a terminal) or never"),                               \
		ASH_SETTING(ASH_FLAG_SWITCH, verbose, "verbose", 'v', NULL,                        \
			    "say what is done, how often and how long it takes")

extern const char *const ash_progress_choices[]; /* enum ash_when: auto, always, never */

#define ASH_SETTINGS_DEFAULT                                                                       \
	{                                                                                          \
		.timeout_s = 300                                                                   \
	}

/* Frees the lists; the strings are argv's. */
void ash_settings_release(struct ash_settings *settings);

/* How one --output reads. */
enum ash_output_format { ASH_OUTPUT_TEXT, ASH_OUTPUT_SARIF, ASH_OUTPUT_JSON };
struct ash_output {
	enum ash_output_format format;
	const char *path; /* NULL: standard error for text, standard output for the others */
};
/* Understands FORMAT[:PATH]. 0, or -1 with the complaint in `why`. */
int ash_output_parse(const char *text, struct ash_output *output, struct ash_buf *why);

#endif
