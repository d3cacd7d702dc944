/*
 * C's relations, told in the words of C++: what objects_in_c.sql found, put into the relations.
 *
 * entity, function, field, hold, call, argument, write and result get twins under their names, in
 * which a C program reads like the C++ it stands for; what is C++ already passes through. Record,
 * base, override and creation have theirs from relations_in_c.sql. In C, because every value of the
 * program is looked at, and SQL would spell the same words out for each.
 */
#ifndef ASHLAR_CHECKS_PATTERN_RETELL_H
#define ASHLAR_CHECKS_PATTERN_RETELL_H

#include "checks/pattern/listed.h"

/* After the SQL files ran. False: a question was wrong. */
bool ash_c_retell(struct ash_sql *sql, const struct ash_view *view, struct ash_sql_error *error);

/* The two halves of it: what there is, and what functions do with values. */
bool ash_c_retell_things(struct ash_sql *sql, const struct ash_view *view,
			 const struct ash_c_words *words, const struct ash_c_listed *listed,
			 struct ash_sql_error *error);
bool ash_c_retell_values(struct ash_sql *sql, const struct ash_view *view,
			 const struct ash_c_words *words, const struct ash_c_listed *listed,
			 struct ash_sql_error *error);

#endif
