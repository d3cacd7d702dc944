/*
 * A table of fixed size in shared memory, without locks: a slot is claimed by its key, filled, and
 * then published by its key. A process that dies in between loses one slot, and nothing else.
 */
#include "facts/line_memo.h"

#include <stdatomic.h>
#include <sys/mman.h>

#define N_SLOTS  (1u << 16) /* pages that are never written cost nothing */
#define N_PROBES 8u
#define EMPTY    UINT64_C(0)
#define CLAIMED  UINT64_C(1)

struct slot {
	_Atomic uint64_t key; /* EMPTY, CLAIMED, or what is below holds */
	struct ash_source_lines lines;
};

struct ash_line_memo {
	struct slot slots[N_SLOTS];
};

struct ash_line_memo *ash_line_memo_new(void)
{
	void *memory = mmap(NULL, sizeof(struct ash_line_memo), PROT_READ | PROT_WRITE,
			    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	return memory == MAP_FAILED ? NULL : memory;
}

void ash_line_memo_free(struct ash_line_memo *memo)
{
	if (memo)
		munmap(memo, sizeof *memo);
}

/* One text may be read as C and as C++, which disagree about raw strings. */
static uint64_t key_of(uint64_t content, bool cplusplus)
{
	uint64_t key = cplusplus ? ~content : content;

	return key <= CLAIMED ? key - 3 : key;
}

struct ash_source_lines ash_line_memo_count(struct ash_line_memo *memo, uint64_t content,
					    const char *text, size_t n, bool cplusplus)
{
	uint64_t key = key_of(content, cplusplus);
	struct ash_source_lines lines;

	for (uint32_t i = 0; memo && i < N_PROBES; i++) {
		struct slot *slot = &memo->slots[(key + i) % N_SLOTS];
		uint64_t found = atomic_load_explicit(&slot->key, memory_order_acquire);

		if (found == key)
			return slot->lines;
		if (found != EMPTY || !atomic_compare_exchange_strong(&slot->key, &found, CLAIMED))
			continue;
		slot->lines = ash_source_lines_count(text, n, cplusplus);
		lines = slot->lines;
		atomic_store_explicit(&slot->key, key, memory_order_release);
		return lines;
	}
	return ash_source_lines_count(text, n, cplusplus);
}
