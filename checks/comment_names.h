/* The rules an ashlar-allow comment names: which they are, and whether they exist. */
#ifndef ASHLAR_CHECKS_COMMENT_NAMES_H
#define ASHLAR_CHECKS_COMMENT_NAMES_H

#include "checks/rule.h"

/* Is `rule` (NULL: no) one of the comma-separated names? Blanks around them are allowed. */
bool ash_names_rule(const char *list, const char *rule);
/* Says, as a warning at `place`, which of the names are no rule and no rules: or layers: entry. */
void ash_check_names(const struct ash_config *config, const char *list, struct ash_place place,
		     struct ash_troubles *troubles);

#endif
