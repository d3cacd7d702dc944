/* A comment of its own. ashlar-allow(budget-function-lines): it is short */
#include "common.h"
#include "more.h"

int common_length(const struct list *list)
{
	return list ? 1 + common_length(list->next) : 0;
}
