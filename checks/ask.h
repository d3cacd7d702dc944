/*
 * Asking: rules that put questions in SQL to the facts. SQLite is the driver's and not the
 * plugin's, so these rules call what stands behind this struct (checks/ask/), where there is
 * something.
 */
#ifndef ASHLAR_CHECKS_ASK_H
#define ASHLAR_CHECKS_ASK_H

struct ash_run;

struct ash_asker {
	void *context;
	/* Judges by the entries of `rules:` that are queries. */
	void (*sql_rules)(void *context, struct ash_run *run);
	/* Judges instances of the pattern whose rule it is. */
	void (*pattern)(void *context, struct ash_run *run);
};

#endif
