/* All rules by their C names, ash_<family>_<name>, from checks.def. */
#ifndef ASHLAR_CHECKS_CATALOGUE_H
#define ASHLAR_CHECKS_CATALOGUE_H

#include "checks/rule.h"

#define ASH_CHECK(family, name) extern const struct ash_rule ash_##family##_##name;
#include "checks/checks.def"
#undef ASH_CHECK

#endif
