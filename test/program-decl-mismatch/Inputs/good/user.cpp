#include "types.h"

int cxx_use(struct node *node)
{
	return ty_color + static_cast<int>(ty_words[1]) + (ty_next(node) != nullptr);
}
