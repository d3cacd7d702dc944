/* The names, meanings and values of metrics: what the writers share. */
#include "report/metrics.h"

static const char martin[] = "R. C. Martin, OO Design Quality Metrics, 1994";
static const char lakos[] = "J. Lakos, Large-Scale C++ Software Design, 1996, chapter 4";

const struct ash_metric_definition ash_metric_definitions[] = {
	{"uses",
	 "calls, types, fields, globals, includes and all other kinds but a type that is "
	 "only named, a friend and a macro, which are no dependency by themselves",
	 ""},
	{"lines, code", "physical lines of project files; of these, lines holding a token", ""},
	{"fan-in", "files of other components that use the component", ""},
	{"fan-out", "files of other components that the component uses", ""},
	{"Ca", "afferent couplings: other components that use it", martin},
	{"Ce", "efferent couplings: other components that it uses", martin},
	{"I", "instability: Ce / (Ca + Ce); - when nothing uses it and it uses nothing", martin},
	{"A", "abstractness: abstract classes / classes; - where nothing can be abstract", martin},
	{"D", "distance from the main sequence: |A + I - 1|; - without A", martin},
	{"CCD",
	 "cumulative component dependency: sum over all nodes of the nodes each one reaches, "
	 "itself included",
	 lakos},
	{"ACD", "average component dependency: CCD / nodes", lakos},
	{"NCCD",
	 "CCD / ((nodes + 1) * log2(nodes + 1) - nodes), the CCD of a balanced binary tree; "
	 "above 1 more entangled than a tree",
	 lakos},
	{"propagation",
	 "propagation cost: CCD / nodes^2, the share of the program that a change "
	 "may reach, on average",
	 "MacCormack, Rusnak, Baldwin, Management Science 52(7), 2006"},
	{"cycles",
	 "strongly connected sets of two and more nodes; nodes on them; nodes of the "
	 "largest",
	 "R. Tarjan, SIAM Journal on Computing 1(2), 1972"},
	{"risk profile",
	 "code lines in functions of a cyclomatic complexity of 1-10, 11-20, 21-50 "
	 "and above, as shares of the code lines in all functions",
	 "Heitlager, Kuipers, Visser, QUATIC 2007; complexity: T. J. McCabe, 1976"},
	{NULL, NULL, NULL},
};

void ash_component_metric_values(const struct ash_component_metrics *component,
				 struct ash_metric_value values[ASH_N_COMPONENT_METRICS])
{
	const struct ash_metric_value all[ASH_N_COMPONENT_METRICS] = {
		{"files", component->files, 0},     {"lines", component->lines, 0},
		{"code", component->code_lines, 0}, {"fan-in", component->fan_in, 0},
		{"fan-out", component->fan_out, 0}, {"Ca", component->ca, 0},
		{"Ce", component->ce, 0},           {"I", component->instability, 2},
		{"A", component->abstractness, 2},  {"D", component->distance, 2},
	};

	for (uint32_t i = 0; i < ASH_N_COMPONENT_METRICS; i++)
		values[i] = all[i];
}

void ash_graph_metric_values(const struct ash_graph_metrics *graph,
			     struct ash_metric_value values[ASH_N_GRAPH_METRICS])
{
	const struct ash_metric_value all[ASH_N_GRAPH_METRICS] = {
		{"nodes", graph->nodes, 0},
		{"edges", graph->edges, 0},
		{"CCD", graph->ccd, 0},
		{"ACD", graph->acd, 2},
		{"NCCD", graph->nccd, 2},
		{"propagation", graph->propagation, 3},
		{"cycles", graph->cycles, 0},
		{"nodes on cycles", graph->on_cycles, 0},
		{"largest cycle", graph->largest, 0},
	};

	for (uint32_t i = 0; i < ASH_N_GRAPH_METRICS; i++)
		values[i] = all[i];
}

const char *ash_risk_band_name(uint32_t band)
{
	static const char *const names[ASH_N_RISK_BANDS] = {"1-10", "11-20", "21-50", ">50"};

	return names[band];
}

double ash_risk_share(const struct ash_metrics *metrics, uint32_t band)
{
	uint32_t all = 0;

	for (uint32_t i = 0; i < ASH_N_RISK_BANDS; i++)
		all += metrics->risk[i].code_lines;
	return all ? (double)metrics->risk[band].code_lines / all : ASH_UNMEASURED;
}
