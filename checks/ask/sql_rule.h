/*
 * Entries of `rules:` that are queries: {id, sql, message}.
 *
 * The columns `file` (an id or a path), `line` and, if it is there, `column` say where; `entity`
 * (an id or a name) what it is about. {name} in the message is the column of that name, {{ a brace.
 */
#ifndef ASHLAR_CHECKS_ASK_SQL_RULE_H
#define ASHLAR_CHECKS_ASK_SQL_RULE_H

#include "checks/ask/asker.h"

/*
 * Are all queries of the configuration right, as far as can be told before there are facts? What is
 * wrong is said as an error, with SQLite's words and the place in the YAML.
 */
bool ash_sql_rules_good(struct ash_arena *arena, const struct ash_config *config,
			struct ash_troubles *troubles);
/* Reports what the queries find. */
void ash_sql_rules_run(struct ash_asking *asking, struct ash_run *run);

#endif
