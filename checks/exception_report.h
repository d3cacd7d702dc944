/* Findings about exceptions: config-allow-unused, -expired, -grown and -reason. */
#ifndef ASHLAR_CHECKS_EXCEPTION_REPORT_H
#define ASHLAR_CHECKS_EXCEPTION_REPORT_H

#include "checks/suppress.h"

/* Adds them. `absence`: that an exception covers nothing proves that it is not needed. */
void ash_exceptions_report(const struct ash_exceptions *exceptions,
			   const struct ash_project *project,
			   const struct ash_check_options *options, bool absence,
			   struct ash_findings *findings);

#endif
