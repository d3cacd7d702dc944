/* Instances of patterns as text, as JSON, and as the YAML that declares them. */
#ifndef ASHLAR_DRIVER_PATTERNS_PRINT_H
#define ASHLAR_DRIVER_PATTERNS_PRINT_H

#include "checks/pattern/detect.h"

void ash_patterns_text(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out);
void ash_patterns_json(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out);
void ash_patterns_yaml(const struct ash_project *project, const struct ash_instances *instances,
		       struct ash_buf *out);

#endif
