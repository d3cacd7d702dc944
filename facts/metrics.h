/*
 * Metrics: numbers about the shape of a program. Here, below rules and reports, for the reason that
 * pictures are (facts/picture.h). A number that could not be measured is ASH_UNMEASURED, never 0.
 */
#ifndef ASHLAR_FACTS_METRICS_H
#define ASHLAR_FACTS_METRICS_H

#include <stdint.h>

#define ASH_UNMEASURED   (-1.0) /* all numbers are 0 or more */
#define ASH_N_RISK_BANDS 4u     /* cyclomatic complexity 1-10, 11-20, 21-50, more */

struct ash_component_metrics {
	const char *name;
	uint32_t files, lines, code_lines; /* of project files */
	uint32_t fan_in, fan_out;          /* files of others that use it; that it uses */
	uint32_t ca, ce;                   /* components that use it; that it uses */
	double instability;                /* ce / (ca + ce) */
	double abstractness;               /* abstract classes / classes */
	double distance;                   /* |abstractness + instability - 1| */
	const char *reason;                /* why abstractness is not measured; NULL: it is */
};

/* Of a graph of components, or of files. */
struct ash_graph_metrics {
	uint32_t nodes, edges;
	double ccd, acd, nccd;    /* Lakos */
	double propagation;       /* share of pairs that reach each other, itself included */
	uint32_t on_cycles;       /* nodes */
	uint32_t cycles, largest; /* how many, and the nodes of the largest; 0: none */
};

struct ash_risk_band {
	uint32_t functions, code_lines;
};

struct ash_metrics {
	const struct ash_component_metrics *components; /* in the order of their names */
	uint32_t n_components;
	struct ash_graph_metrics of_components, of_files;
	struct ash_risk_band risk[ASH_N_RISK_BANDS];
};

#endif
