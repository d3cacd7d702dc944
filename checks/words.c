/* Words of a text; see words.h. */
#include "checks/words.h"

#include <ctype.h>
#include <string.h>

bool ash_is_word_char(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

void ash_words_add(struct ash_map *words, const char *text, size_t n)
{
	for (size_t at = 0; at < n;) {
		size_t first = at;

		while (at < n && ash_is_word_char(text[at]))
			at++;
		if (at > first)
			ash_map_put(words, text + first, at - first, 0, NULL);
		else
			at++;
	}
}

bool ash_words_have(const struct ash_map *words, const char *word)
{
	return ash_map_get(words, word, strlen(word)) != NULL;
}
