/* Shell words. No expansion of any kind: a compile database holds words, not scripts. */
#include "driver/shell_words.h"

#include <string.h>

#include "facts/base/buf.h"

/* The character a backslash escapes inside double quotes; there it keeps its other meanings. */
static bool escapable(char c)
{
	return c != '\0' && strchr("\"\\$`\n", c) != NULL;
}

/* Reads up to the closing quote; answers what follows it, or NULL when there is none. */
static const char *single_quoted(const char *next, struct ash_buf *word)
{
	size_t n = strcspn(next, "'");

	ash_buf_add(word, next, n);
	return next[n] ? next + n + 1 : NULL;
}

static const char *double_quoted(const char *next, struct ash_buf *word)
{
	for (; *next && *next != '"'; next++) {
		if (*next == '\\' && escapable(next[1]))
			next++;
		ash_buf_addc(word, *next);
	}
	return *next ? next + 1 : NULL;
}

/* Reads one word; answers what follows it, or NULL when a quote stays open. */
static const char *one_word(const char *next, struct ash_buf *word)
{
	while (next && *next && !strchr(" \t\r\n", *next)) {
		if (*next == '\'') {
			next = single_quoted(next + 1, word);
		} else if (*next == '"') {
			next = double_quoted(next + 1, word);
		} else if (*next == '\\' && next[1] == '\n') {
			next += 2;
		} else if (*next == '\\' && next[1]) {
			ash_buf_addc(word, next[1]);
			next += 2;
		} else { /* a run of plain characters; a backslash that ends the text is one */
			size_t n = 1 + strcspn(next + 1, " \t\r\n'\"\\");

			ash_buf_add(word, next, n);
			next += n;
		}
	}
	return next;
}

bool ash_shell_words(struct ash_arena *arena, const char *command, struct ash_strings *words)
{
	struct ash_buf word = {0};
	const char *next = command;

	while (next && *(next += strspn(next, " \t\r\n"))) {
		ash_buf_clear(&word);
		next = one_word(next, &word);
		if (next)
			ash_vec_push(words,
				     ash_arena_copy_n(arena, ash_buf_text(&word), word.size));
	}
	ash_buf_release(&word);
	return next != NULL;
}
