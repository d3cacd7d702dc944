/* Trouble: what stopped Ashlar from looking, kept apart from what it found. */
#include "facts/finding.h"

void ash_trouble_add(struct ash_troubles *troubles, enum ash_severity severity,
		     struct ash_place place, const char *format, ...)
{
	struct ash_trouble trouble = {.severity = severity, .place = place};
	va_list args;

	va_start(args, format);
	trouble.message = ash_arena_vprintf(troubles->arena, format, args);
	va_end(args);
	trouble.place.path = ash_arena_copy(troubles->arena, place.path ? place.path : "");
	ash_vec_push(troubles, trouble);
}

bool ash_troubles_have_error(const struct ash_troubles *troubles)
{
	for (size_t i = 0; i < troubles->n; i++)
		if (troubles->v[i].severity == ASH_ERROR)
			return true;
	return false;
}

void ash_troubles_release(struct ash_troubles *troubles)
{
	ash_vec_release(troubles);
}
