/* Type texts; see type_text.h. Two cursors walk the texts in step, word by word. */
#include "checks/program/type_text.h"

#include <ctype.h>
#include <string.h>

/* A part of a type text. */
struct word {
	const char *text;
	size_t n;
};

static bool is_word_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == ':' || c == '$';
}

static struct word word_at(const char *at)
{
	struct word word = {.text = at};

	while (is_word_char(at[word.n]))
		word.n++;
	return word;
}

static bool word_is(struct word word, const char *text)
{
	return word.n == strlen(text) && memcmp(word.text, text, word.n) == 0;
}

/* "unsigned int", "enum color" and the like are one word here. */
static struct word long_word_at(const char *at)
{
	static const char *const heads[] = {"enum", "unsigned", "signed"};
	struct word word = word_at(at);

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (word_is(word, heads[i]) && at[word.n] == ' ' && is_word_char(at[word.n + 1]))
			word.n += 1 + word_at(at + word.n + 1).n;
	return word;
}

static bool is_enum(struct word word, const struct ash_map *enums)
{
	return (word.n > 5 && memcmp(word.text, "enum ", 5) == 0) ||
	       ash_map_get(enums, word.text, word.n);
}

/* Without -fshort-enums the integer behind an enum is one of these. */
static bool is_enum_integer(struct word word)
{
	return word_is(word, "int") || word_is(word, "unsigned int");
}

static bool is_twin(struct word a, struct word b)
{
	static const char *const twins[][2] = {
		{"wchar_t", "int"},
		{"char16_t", "unsigned short"},
		{"char32_t", "unsigned int"},
		{"char8_t", "unsigned char"},
	};

	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++)
		if (word_is(a, twins[i][0]) && word_is(b, twins[i][1]))
			return true;
	return false;
}

static bool words_compatible(struct word a, struct word b, const struct ash_map *enums)
{
	if (a.n == b.n && memcmp(a.text, b.text, a.n) == 0)
		return true;
	if (is_enum(a, enums))
		return is_enum(b, enums) || is_enum_integer(b);
	return (is_enum(b, enums) && is_enum_integer(a)) || is_twin(a, b) || is_twin(b, a);
}

/* After the bracket that closes the one at `at`. */
static const char *after_bracket(const char *at)
{
	uint32_t depth = 0;

	for (; *at != '\0'; at++) {
		if (*at == '(' || *at == '[')
			depth++;
		else if ((*at == ')' || *at == ']') && --depth == 0)
			return at + 1;
	}
	return at;
}

static bool bounds_compatible(struct word a, struct word b)
{
	return a.n == 2 || b.n == 2 || word_is(a, "[*]") || word_is(b, "[*]") ||
	       (a.n == b.n && memcmp(a.text, b.text, a.n) == 0);
}

static bool changes_by_promotion(struct word parameter)
{
	static const char *const narrow[] = {"char",  "signed char",    "unsigned char", "short",
					     "float", "unsigned short", "bool",          "..."};

	for (size_t i = 0; i < sizeof narrow / sizeof *narrow; i++)
		if (word_is(parameter, narrow[i]))
			return true;
	return false;
}

/* May "()" stand for this parameter list, brackets included? */
static bool survives_promotion(struct word list)
{
	const char *begin = list.text + 1, *end = list.text + list.n - 1;

	while (begin < end) {
		const char *at = begin;

		while (at < end && *at != ',')
			at = *at == '(' || *at == '[' ? after_bracket(at) : at + 1;
		if (changes_by_promotion((struct word){begin, (size_t)(at - begin)}))
			return false;
		begin = at + 1;
	}
	return true;
}

/* Both cursors stand at '(' or '['. Steps over them when they need no comparison of parts. */
static bool step_over(const char **a, const char **b, bool *compatible)
{
	struct word left = {*a, (size_t)(after_bracket(*a) - *a)};
	struct word right = {*b, (size_t)(after_bracket(*b) - *b)};

	if (**a == '[')
		*compatible = bounds_compatible(left, right);
	else if (left.n == 2)
		*compatible = survives_promotion(right);
	else if (right.n == 2)
		*compatible = survives_promotion(left);
	else
		return false;
	*a += left.n;
	*b += right.n;
	return true;
}

static bool step(const char **a, const char **b, const struct ash_map *enums)
{
	bool compatible;

	if (is_word_char(**a) && is_word_char(**b)) {
		struct word left = long_word_at(*a), right = long_word_at(*b);

		*a += left.n;
		*b += right.n;
		return words_compatible(left, right, enums);
	}
	/* "int[]" and "int": only brackets at the same spot are alternatives */
	if (**a != **b)
		return false;
	if ((**a == '(' || **a == '[') && step_over(a, b, &compatible))
		return compatible;
	++*a;
	++*b;
	return true;
}

bool ash_types_compatible(const char *a, const char *b, const struct ash_map *enums)
{
	while (*a != '\0' && *b != '\0')
		if (!step(&a, &b, enums))
			return false;
	return *a == *b;
}

bool ash_type_holds(const char *type, const char *name)
{
	for (const char *at = type; *at != '\0';) {
		struct word word = word_at(at);

		if (word.n > 0 && word_is(word, name))
			return true;
		at += word.n > 0 ? word.n : 1;
	}
	return false;
}

bool ash_type_is_deduced(const char *type)
{
	for (const char *at = type; *at != '\0';) {
		struct word word = word_at(at);

		if (word_is(word, "auto") || word_is(word, "decltype") || word_is(word, "typeof"))
			return true;
		at += word.n > 0 ? word.n : 1;
	}
	return false;
}
