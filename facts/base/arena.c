/*
 * Arena memory: a list of chunks, bumped; nothing is freed before the whole.
 *
 * The one place of the C rooms that may end the process: see arena.h for why.
 */
#include "facts/base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT   ((size_t)16)
#define CHUNK_BYTES ((size_t)64 * 1024)

struct ash_arena_chunk {
	_Alignas(16) struct ash_arena_chunk *previous;
};

static _Noreturn void out_of_memory(void)
{
	fputs("ashlar: out of memory\n", stderr);
	abort();
}

void *ash_malloc(size_t size_bytes)
{
	void *memory = malloc(size_bytes ? size_bytes : 1);

	if (!memory)
		out_of_memory();
	return memory;
}

void *ash_calloc(size_t count, size_t size_bytes)
{
	void *memory = calloc(count ? count : 1, size_bytes ? size_bytes : 1);

	if (!memory)
		out_of_memory();
	return memory;
}

void *ash_realloc(void *memory, size_t size_bytes)
{
	void *moved = realloc(memory, size_bytes ? size_bytes : 1);

	if (!moved)
		out_of_memory();
	return moved;
}

/* A chunk with room for at least size_bytes becomes the newest. */
static void add_chunk(struct ash_arena *arena, size_t size_bytes)
{
	size_t room = size_bytes > CHUNK_BYTES ? size_bytes : CHUNK_BYTES;
	struct ash_arena_chunk *chunk = ash_malloc(sizeof *chunk + room);

	chunk->previous = arena->chunks;
	arena->chunks = chunk;
	arena->next = (char *)(chunk + 1);
	arena->end = arena->next + room;
}

void *ash_arena_alloc(struct ash_arena *arena, size_t size_bytes)
{
	size_t rounded = (size_bytes + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
	char *memory;

	if (rounded < size_bytes || rounded > SIZE_MAX - sizeof(struct ash_arena_chunk))
		out_of_memory();
	if (!arena->next || (size_t)(arena->end - arena->next) < rounded)
		add_chunk(arena, rounded);
	memory = arena->next;
	arena->next += rounded;
	return memset(memory, 0, rounded);
}

void *ash_arena_array(struct ash_arena *arena, size_t count, size_t size_bytes)
{
	if (size_bytes && count > SIZE_MAX / size_bytes)
		out_of_memory();
	return ash_arena_alloc(arena, count * size_bytes);
}

char *ash_arena_copy_n(struct ash_arena *arena, const char *text, size_t n)
{
	char *copy = ash_arena_alloc(arena, n + 1);

	if (n)
		memcpy(copy, text, n);
	return copy;
}

char *ash_arena_copy(struct ash_arena *arena, const char *text)
{
	return ash_arena_copy_n(arena, text, strlen(text));
}

char *ash_arena_vprintf(struct ash_arena *arena, const char *format, va_list args)
{
	va_list again;
	int length;
	char *text;

	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0) /* only an encoding error of a wide string, which nobody prints */
		return ash_arena_copy(arena, "");
	text = ash_arena_alloc(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, args);
	return text;
}

char *ash_arena_printf(struct ash_arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = ash_arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

void ash_arena_release(struct ash_arena *arena)
{
	struct ash_arena_chunk *chunk = arena->chunks;

	while (chunk) {
		struct ash_arena_chunk *previous = chunk->previous;

		free(chunk);
		chunk = previous;
	}
	*arena = (struct ash_arena){0};
}
