/*
 * Macro parameters: macros that a header asks for and whoever includes it defines.
 *
 * `#ifdef FSE_STATIC_LINKING_ONLY` in a header, or a list header that expands X, does not lean on
 * the file that defines the macro before it includes the header: that file sets a parameter. Such
 * a use is no edge.
 */
#ifndef ASHLAR_CHECKS_MACRO_PARAMETER_H
#define ASHLAR_CHECKS_MACRO_PARAMETER_H

#include "facts/base/map.h"
#include "facts/index.h"

struct ash_macro_parameters {
	const struct ash_view *view;   /* borrowed */
	const struct ash_index *index; /* borrowed */
	bool *included;                /* per file: some file includes it */
	uint32_t *stamp, *queue;       /* per file: scratch of a search */
	uint32_t searches;
	struct ash_map known; /* pair of files -> answer */
};

void ash_macro_parameters_init(struct ash_macro_parameters *parameters, const struct ash_view *view,
			       const struct ash_index *index);
void ash_macro_parameters_release(struct ash_macro_parameters *parameters);
/*
 * Is a macro that `user` uses and `definer` defines a parameter of `user`: does `definer` include
 * it, perhaps by way of others, and `user` not include `definer`?
 */
bool ash_macro_is_parameter(struct ash_macro_parameters *parameters, uint32_t user,
			    uint32_t definer);

#endif
