/* Options: a rule's options struct, filled from its defaults and from ashlar.yaml. */
#ifndef ASHLAR_CHECKS_OPTIONS_H
#define ASHLAR_CHECKS_OPTIONS_H

#include "checks/rule.h"

/* The filled struct, in the arena; NULL for a rule without options. Later settings win. */
const void *ash_options_fill(struct ash_arena *arena, const struct ash_rule *rule,
			     const struct ash_config *config);
/* The option of that name, or NULL. */
const struct ash_option *ash_option_find(const struct ash_rule *rule, const char *name);
/* Is the text a value of the option's type? A number when it is not a text goes to *number. */
bool ash_option_parse(const struct ash_option *option, const char *text, uint32_t *number);

#endif
