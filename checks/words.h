/* Words of a text: runs of letters, digits and underscores, wherever they stand. */
#ifndef ASHLAR_CHECKS_WORDS_H
#define ASHLAR_CHECKS_WORDS_H

#include "facts/base/map.h"

/* Is it part of a word? */
bool ash_is_word_char(char c);
/* Adds the words among the n bytes. */
void ash_words_add(struct ash_map *words, const char *text, size_t n);
bool ash_words_have(const struct ash_map *words, const char *word);

#endif
