/*
 * Asker: the facts as an SQL database for one run, opened by the first rule that asks. A run that
 * needs none pays nothing.
 */
#ifndef ASHLAR_CHECKS_ASK_ASKER_H
#define ASHLAR_CHECKS_ASK_ASKER_H

#include "checks/rule.h"
#include "facts/sql.h"

struct ash_pattern_state;

struct ash_asking {
	struct ash_asker asker; /* for ash_check_options; its context is this struct */
	struct ash_troubles *troubles;
	struct ash_sql *sql; /* NULL: nobody asked yet */
	struct ash_pattern_state *patterns; /* as the rules about patterns know them; NULL: not yet */
};

/* `troubles` is told what cannot be answered, and must outlive it. Not to be moved. */
void ash_asking_init(struct ash_asking *asking, struct ash_troubles *troubles);
void ash_asking_release(struct ash_asking *asking);
/* The database of the project's facts; NULL: there is none, said. */
struct ash_sql *ash_asking_sql(struct ash_asking *asking, const struct ash_project *project);

#endif
