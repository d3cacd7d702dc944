/* Topics: what `ashlar explain` knows beside the rules. */
#ifndef ASHLAR_DRIVER_TOPIC_H
#define ASHLAR_DRIVER_TOPIC_H

#include <stdbool.h>

struct ash_topic {
	const char *name, *summary;
	const char *text; /* laid out for 80 columns */
	bool with_schema; /* followed by the relations and their columns */
};

extern const struct ash_topic ash_topics[]; /* ends with a NULL name */

#endif
