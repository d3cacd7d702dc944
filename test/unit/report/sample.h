/* A made-up run with one of everything, over the sources in Inputs/tree. */
#ifndef ASHLAR_TEST_SAMPLE_H
#define ASHLAR_TEST_SAMPLE_H

#include "report/report.h"

struct sample {
	struct ash_arena arena;
	struct ash_findings findings;
	struct ash_troubles troubles;
	struct ash_report report;
};

/* Fills the sample; `root` is borrowed. The sample must not move afterwards. */
void ash_sample_fill(struct sample *sample, const char *root);
/* Two rules ran, nothing was found. */
void ash_sample_fill_clean(struct sample *sample, const char *root);
void ash_sample_release(struct sample *sample);

#endif
