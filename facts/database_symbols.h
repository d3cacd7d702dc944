/* Where each entity is declared and defined in the program: what v_symbol shows. */
#ifndef ASHLAR_FACTS_DATABASE_SYMBOLS_H
#define ASHLAR_FACTS_DATABASE_SYMBOLS_H

#include "facts/index.h"

/* Files, or ASH_NONE; the line is 0 where defined_in is ASH_NONE. */
struct ash_symbol {
	uint32_t declared_in; /* lowest header declaring it, else lowest file, else as used */
	uint32_t defined_in, defined_line;
};

/* One per entity of the view, in the arena. */
const struct ash_symbol *ash_symbols_new(struct ash_arena *arena, const struct ash_view *view,
					 const struct ash_index *index);

#endif
