/* The growth of typed arrays; the typed part is macros in vec.h. */
#include "facts/base/vec.h"

#include <stdint.h>

void *ash_vec_grow(void *memory, size_t *capacity, size_t size_bytes)
{
	size_t wanted = *capacity ? *capacity * 2 : 16;

	if (wanted > SIZE_MAX / size_bytes) /* let the allocator refuse it */
		return ash_realloc(memory, SIZE_MAX);
	*capacity = wanted;
	return ash_realloc(memory, wanted * size_bytes);
}
