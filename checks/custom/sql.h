/* What people's own rules in SQL share. */
#ifndef ASHLAR_CHECKS_CUSTOM_SQL_H
#define ASHLAR_CHECKS_CUSTOM_SQL_H

#include "checks/rule.h"

struct ash_custom_sql_options {
	uint32_t seconds;
};

#endif
