/* Queries as text; see query.h. */
#include "checks/pattern/query.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "checks/words.h"

#define BLANKS " \t\r\n"

static size_t word_length(const char *text)
{
	size_t n = 0;

	while (ash_is_word_char(text[n]))
		n++;
	return n;
}

static bool is_word(const char *text, size_t n, const char *word)
{
	return n == strlen(word) && strncasecmp(text, word, n) == 0;
}

/* Length of what is no code, or one character of it: a comment, a string, a quoted name. */
static size_t skip(const char *text)
{
	const char *end;

	if (text[0] == '-' && text[1] == '-')
		return strcspn(text, "\n");
	if (text[0] == '/' && text[1] == '*') {
		end = strstr(text + 2, "*/");
		return end ? (size_t)(end - text) + 2 : strlen(text);
	}
	if (!strchr("'\"`", text[0]))
		return 1;
	end = strchr(text + 1, text[0]); /* a doubled quote begins the next one */
	return end ? (size_t)(end - text) + 1 : strlen(text);
}

static bool has_limit(const char *query)
{
	for (size_t n; *query; query += n) {
		n = word_length(query);
		if (is_word(query, n, "limit"))
			return true;
		n = n ? n : skip(query);
	}
	return false;
}

static bool is_followed_by_all(const char *text)
{
	text += strspn(text, BLANKS);
	return is_word(text, word_length(text), "all");
}

void ash_query_add_plain(struct ash_buf *text, const char *query)
{
	bool counted = has_limit(query);
	size_t depth = 0, rest = strlen(query);

	while (rest && strchr("; \t\r\n", query[rest - 1]))
		rest--;
	for (size_t n; rest; query += n, rest -= n) {
		bool joins;

		n = word_length(query);
		joins = depth == 0 && !counted && is_word(query, n, "union") &&
			!is_followed_by_all(query + n);
		depth += query[0] == '(';
		depth -= query[0] == ')' && depth;
		n = n ? n : skip(query);
		n = n < rest ? n : rest;
		ash_buf_addf(text, joins ? "%.*s ALL" : "%.*s", (int)n, query);
	}
}

const char *ash_query_find_name(const char *query, const char *name)
{
	bool after_as = false;

	for (size_t n; *query; query += n) {
		size_t quote = query[0] == '"';

		n = word_length(query + quote);
		if (n && after_as && is_word(query + quote, n, name))
			return query;
		if (n && !quote)
			after_as = is_word(query, n, "as");
		else if (!strchr(BLANKS, query[0]))
			after_as = false;
		n = n && !quote ? n : skip(query);
	}
	return NULL;
}
