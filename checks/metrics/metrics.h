/* Measuring a bound project. */
#ifndef ASHLAR_CHECKS_METRICS_METRICS_H
#define ASHLAR_CHECKS_METRICS_METRICS_H

#include "checks/project.h"
#include "facts/base/graph.h"
#include "facts/metrics.h"

/* Everything lives in the arena. */
const struct ash_metrics *ash_metrics_new(struct ash_arena *arena,
					  const struct ash_project *project);

/* The parts, for who needs only one. Of components: by their numbers, abstractness left out. */
const struct ash_component_metrics *ash_components_measure(struct ash_arena *arena,
							   const struct ash_project *project);
struct ash_graph_metrics ash_graph_measure(struct ash_arena *arena, const struct ash_graph *graph);
void ash_risk_measure(const struct ash_project *project, struct ash_risk_band *bands);
/* Abstractness of every component, and why it has none; instability must be there already. */
void ash_abstractness_measure(struct ash_arena *arena, const struct ash_project *project,
			      struct ash_component_metrics *components);

#endif
