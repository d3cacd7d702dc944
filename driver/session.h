/*
 * Session: the state of one `check` or `query`, handed from pass to pass. A pass reads what
 * earlier passes established and fills in its own part; see passes.c for the order.
 */
#ifndef ASHLAR_DRIVER_SESSION_H
#define ASHLAR_DRIVER_SESSION_H

#include <signal.h>

#include "checks/check.h"
#include "checks/ratchet.h"
#include "driver/cache.h"
#include "driver/command.h"
#include "driver/root.h"
#include "driver/settings.h"
#include "driver/toolchain.h"
#include "facts/merge.h"
#include "report/report.h"

struct ash_session {
	const struct ash_settings *settings;
	struct ash_arena arena; /* of everything below */
	const char *here;       /* current folder, absolute */

	/* list-units */
	const char *database; /* compile database; NULL: the units come from fact files */
	struct ash_compiles compiles;
	struct ash_merge *merge; /* fact files found while listing are in it already */
	const char *main_file;   /* of the first fact file, relative to its root; "" if none */
	uint32_t n_fact_files;

	struct ash_root root;            /* find-root */
	const struct ash_config *config; /* read-config */

	/* read-baseline */
	const char *baseline_path; /* absolute; NULL: there is none */
	struct ash_ratchet ratchet;
	bool baseline_may_differ; /* it is to be written anew: of other rules, or missing */

	/* choose-tools, look-up, extract */
	struct ash_toolchain toolchain;
	struct ash_tasks tasks;
	struct ash_cache cache;
	bool cache_is_open;
	bool restricted;       /* FILE operands: not all units of the database are tasks */
	sigset_t signals_then; /* to be restored once no temporary file is left to remove */

	/* merge */
	struct ash_buf merged;
	struct ash_facts facts;
	bool facts_are_open;

	bool adrift; /* locate: none of the sources of the fact files is below the root */

	/* check, account */
	struct ash_findings findings;
	struct ash_troubles troubles;
	struct ash_allowed_list allowed;   /* what exceptions cover, if it is asked for */
	const struct ash_project *project; /* bound view; NULL before check */
	struct ash_report report;

	int exit_code; /* enum ash_exit; what the command answers when a pass ends the run */
};

void ash_session_init(struct ash_session *session, const struct ash_settings *settings);
void ash_session_release(struct ash_session *session);

/* Ends the run: the pass answers false after this. */
bool ash_session_stop(struct ash_session *session, int exit_code);
/* The same with an error trouble that has no place. */
bool ash_session_refuse(struct ash_session *session, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* "ashlar: ..." on standard error when --verbose is given. */
void ash_session_say(const struct ash_session *session, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* ---- passes: answer false to end the run with session->exit_code ---- */

struct ash_pass {
	const char *name;
	const char *establishes; /* what later passes may rely on */
	bool (*run)(struct ash_session *session);
};

bool ash_pass_list_units(struct ash_session *session);   /* list_units.c */
bool ash_pass_find_root(struct ash_session *session);    /* prepare.c */
bool ash_pass_read_config(struct ash_session *session);  /* prepare.c */
bool ash_pass_read_baseline(struct ash_session *session); /* read_baseline.c */
bool ash_pass_choose_tools(struct ash_session *session); /* prepare.c */
bool ash_pass_look_up(struct ash_session *session);      /* extract.c */
bool ash_pass_extract(struct ash_session *session);      /* extract.c */
bool ash_pass_merge(struct ash_session *session);        /* join.c */
bool ash_pass_locate(struct ash_session *session);       /* locate.c */
bool ash_pass_check(struct ash_session *session);        /* judge.c */
bool ash_pass_conform(struct ash_session *session);      /* conform.c */
bool ash_pass_account(struct ash_session *session);      /* judge.c */
bool ash_pass_shrink_baseline(struct ash_session *session); /* baseline.c */
bool ash_pass_report(struct ash_session *session);       /* deliver.c */
bool ash_pass_write_baseline(struct ash_session *session); /* baseline.c */
bool ash_pass_unconfigured(struct ash_session *session);   /* init.c */
bool ash_pass_propose(struct ash_session *session);        /* init.c */

/* Prints troubles and findings so far as text, for a run that ends early. */
void ash_deliver_text(struct ash_session *session);

/* The passes up to the configuration, the merged facts, the report or the baseline. */
extern const struct ash_pass ash_passes_config[], ash_passes_facts[], ash_passes_check[],
	ash_passes_baseline[], ash_passes_init[]; /* each ends with a NULL name */
/*
 * Runs a table of passes. When one ends the run, troubles are printed. Answers whether all ran;
 * session->exit_code is set in any case.
 */
bool ash_passes_run(const struct ash_pass *passes, struct ash_session *session);

#endif
