/*
 * Arena: memory of one phase, released at once.
 *
 * Out of memory ends the process (as it ends Clang): in the worker that costs one unit, which
 * the driver names; so no caller tests for NULL.
 */
#ifndef ASHLAR_FACTS_BASE_ARENA_H
#define ASHLAR_FACTS_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct ash_arena_chunk;

/* Zero-initialised is empty and ready: struct ash_arena a = {0}; */
struct ash_arena {
	struct ash_arena_chunk *chunks;
	char *next, *end; /* free bytes of the newest chunk */
};

/* Zeroed memory aligned for any type; lives until the arena is released. */
void *ash_arena_alloc(struct ash_arena *arena, size_t size_bytes);
/* Zeroed array of `count` elements; a product that overflows ends the process. */
void *ash_arena_array(struct ash_arena *arena, size_t count, size_t size_bytes);
/* A copy of the string, or of its first n bytes, NUL-terminated. */
char *ash_arena_copy(struct ash_arena *arena, const char *text);
char *ash_arena_copy_n(struct ash_arena *arena, const char *text, size_t n);
/* printf into the arena. */
char *ash_arena_printf(struct ash_arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *ash_arena_vprintf(struct ash_arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
/* Frees everything; the arena is empty and ready again. */
void ash_arena_release(struct ash_arena *arena);

/* malloc/realloc/calloc that end the process instead of answering NULL; free with free(). */
void *ash_malloc(size_t size_bytes);
void *ash_calloc(size_t count, size_t size_bytes);
void *ash_realloc(void *memory, size_t size_bytes);

#ifdef __cplusplus
}
#endif
#endif
