/*
 * Counting lines: a lexer that only knows where comments and literals begin and end.
 *
 * A line holds what overlaps it, so an empty line inside a block comment is a comment line and
 * one inside a raw string is a code line. Trigraphs and comment markers split by a backslash at
 * the end of a line are not known: nobody writes them.
 */
#include "facts/source_lines.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define HEAD_LINES 20u /* a generator's mark stands above this line */

struct scanner {
	const char *at, *end;
	bool cplusplus;
	bool token, comment; /* on the current line */
	struct ash_source_lines count;
};

static void end_line(struct scanner *s)
{
	s->count.lines++;
	s->count.code_lines += s->token;
	s->count.comment_lines += s->comment && !s->token;
	s->token = s->comment = false;
}

/* One character; `holder` is the flag of what it belongs to, raised on every line it reaches. */
static void take(struct scanner *s, bool *holder)
{
	*holder = true;
	if (*s->at++ == '\n')
		end_line(s);
}

/* All before `stop`, at the pace of memchr: most bytes of most sources stand in comments. */
static void take_until(struct scanner *s, const char *stop, bool *holder)
{
	while (s->at < stop) {
		const char *newline = memchr(s->at, '\n', (size_t)(stop - s->at));

		*holder = true;
		s->at = newline ? newline + 1 : stop;
		if (newline)
			end_line(s);
	}
}

static char peek(const struct scanner *s, size_t ahead)
{
	if ((size_t)(s->end - s->at) <= ahead)
		return '\0';
	return s->at[ahead];
}

/* Bytes of a backslash and the line end behind it, 0 when there is no splice here. */
static size_t splice(const struct scanner *s)
{
	if (peek(s, 0) != '\\')
		return 0;
	if (peek(s, 1) == '\n')
		return 2;
	return peek(s, 1) == '\r' && peek(s, 2) == '\n' ? 3 : 0;
}

static void take_splice(struct scanner *s, bool *holder)
{
	for (size_t n = splice(s); n > 0; n--)
		take(s, holder);
	if (s->at < s->end)
		*holder = true;
}

/* Does a backslash stand before the newline at `newline`, so that the line goes on? */
static bool is_spliced(const struct scanner *s, const char *newline)
{
	if (newline > s->at && newline[-1] == '\r')
		newline--;
	return newline > s->at && newline[-1] == '\\';
}

static void skip_line_comment(struct scanner *s)
{
	for (;;) {
		const char *newline = memchr(s->at, '\n', (size_t)(s->end - s->at));
		bool goes_on = newline && is_spliced(s, newline);

		take_until(s, !newline ? s->end : goes_on ? newline + 1 : newline, &s->comment);
		if (!goes_on || s->at == s->end)
			return;
		s->comment = true;
	}
}

static void skip_block_comment(struct scanner *s)
{
	const char *close;

	s->comment = true;
	s->at += 2;
	close = memmem(s->at, (size_t)(s->end - s->at), "*/", 2);
	take_until(s, close ? close + 2 : s->end, &s->comment);
}

/* A string or character constant; an unclosed one ends with its line, as compilers see it. */
static void skip_quoted(struct scanner *s)
{
	char quote = *s->at;

	take(s, &s->token);
	while (s->at < s->end && *s->at != '\n') {
		if (splice(s)) {
			take_splice(s, &s->token);
			continue;
		}
		if (*s->at == quote) {
			take(s, &s->token);
			return;
		}
		if (*s->at == '\\' && peek(s, 1) != '\n' && peek(s, 1) != '\0')
			s->at++;
		take(s, &s->token);
	}
}

/* From the quote of R"delimiter( ... )delimiter". */
static void skip_raw_string(struct scanner *s)
{
	const char *delimiter = s->at + 1;
	size_t n = 0;

	while (n <= 16 && delimiter + n < s->end && !strchr("()\\ \t\n\"", delimiter[n]))
		n++;
	if (delimiter + n >= s->end || delimiter[n] != '(') {
		skip_quoted(s);
		return;
	}
	while (s->at < s->end) {
		bool closes = *s->at == ')' && (size_t)(s->end - s->at) > n + 1 &&
			      memcmp(s->at + 1, delimiter, n) == 0 && s->at[n + 1] == '"';

		if (closes) {
			s->at += n + 2;
			s->token = true;
			return;
		}
		take(s, &s->token);
	}
}

static bool is_word(char c)
{
	unsigned char lower = (unsigned char)(c | 0x20);

	return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
	       (unsigned char)c >= 0x80;
}

/* An identifier or number; digit separators open no character constant, R"..." a raw string. */
static void skip_word(struct scanner *s)
{
	const char *begin = s->at;
	bool number = isdigit((unsigned char)*begin);
	size_t n;

	s->token = true;
	while (s->at < s->end &&
	       (is_word(*s->at) || (number && *s->at == '\'' && is_word(peek(s, 1)))))
		s->at++;
	n = (size_t)(s->at - begin);
	if (s->cplusplus && n <= 3 && begin[n - 1] == 'R' && peek(s, 0) == '"' &&
	    (n == 1 || memcmp(begin, "u8", n - 1) == 0 || (n == 2 && strchr("uUL", *begin))))
		skip_raw_string(s);
}

static void skip_one(struct scanner *s)
{
	char c = *s->at, next = peek(s, 1);

	if (splice(s)) {
		s->at += splice(s);
		end_line(s);
	} else if (isspace((unsigned char)c)) {
		s->at++;
		if (c == '\n')
			end_line(s);
	} else if (c == '/' && next == '/') {
		skip_line_comment(s);
	} else if (c == '/' && next == '*') {
		skip_block_comment(s);
	} else if (c == '"' || c == '\'') {
		skip_quoted(s);
	} else if (is_word(c)) {
		skip_word(s);
	} else {
		take(s, &s->token);
	}
}

/* Does the text hold `what`, in any case, other than in quotes (as in a text about it)? */
static bool holds(const char *text, size_t n, const char *what)
{
	size_t length = strlen(what);

	for (size_t i = 0; i + length <= n; i++)
		if ((text[i] | 0x20) == (what[0] | 0x20) &&
		    strncasecmp(text + i, what, length) == 0 &&
		    (i == 0 || !strchr("\"'`", text[i - 1])))
			return true;
	return false;
}

static bool is_generated(const char *text, size_t n)
{
	size_t head = 0;

	for (uint32_t lines = 0; head < n && lines < HEAD_LINES; head++)
		lines += text[head] == '\n';
	return holds(text, head, "@generated") ||
	       (holds(text, head, "do not edit") && holds(text, head, "generated"));
}

struct ash_source_lines ash_source_lines_count(const char *text, size_t n, bool cplusplus)
{
	struct scanner s = {.at = text, .end = text + n, .cplusplus = cplusplus};

	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
		s.at += 3; /* a byte order mark is no token */
	while (s.at < s.end)
		skip_one(&s);
	if (n > 0 && text[n - 1] != '\n')
		end_line(&s);
	s.count.generated = n > 0 && is_generated(text, n);
	return s.count;
}
