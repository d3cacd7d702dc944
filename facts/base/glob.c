/*
 * Glob matching: linear backtracking over the latest '*' and the latest '**' only, so no pattern
 * can take exponential time; braces are expanded first, one alternative at a time.
 */
#include <stddef.h>
#include <string.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

/* Where to resume after a mismatch: pattern after the star, path one step further. */
struct retry {
	const char *pattern, *path; /* pattern NULL: nothing to resume */
};

struct matcher {
	const char *pattern, *path; /* what is left */
	const char *start;          /* of the path */
	struct retry star, globstar;
	bool whole_folders; /* the globstar is a "**" + slash: resume behind a slash only */
};

/* Does the class at pattern ("[...]") hold c? Answers its end, or NULL when it is no class. */
static const char *match_class(const char *pattern, char c, bool *holds)
{
	const char *at = pattern + 1;
	bool negated = *at == '!' || *at == '^';
	bool found = false;
	const char *first;

	at += negated;
	for (first = at; *at && (*at != ']' || at == first); at++) {
		unsigned char low = (unsigned char)*at, high = low;

		if (at[1] == '-' && at[2] && at[2] != ']') {
			high = (unsigned char)at[2];
			at += 2;
		}
		found |= low <= (unsigned char)c && (unsigned char)c <= high;
	}
	*holds = found != negated && c != '/';
	return *at == ']' ? at + 1 : NULL;
}

/* Takes one character of the path with one element of the pattern that is no star. */
static bool step(struct matcher *m)
{
	char c = *m->path;

	if (!c)
		return false;
	if (*m->pattern == '[') {
		bool holds;
		const char *end = match_class(m->pattern, c, &holds);

		if (end && !holds)
			return false;
		if (end) {
			m->pattern = end;
			m->path++;
			return true;
		}
	}
	if (*m->pattern != c && !(*m->pattern == '?' && c != '/'))
		return false;
	m->pattern++;
	m->path++;
	return true;
}

static void open_star(struct matcher *m)
{
	if (m->pattern[1] != '*') {
		m->pattern++;
		m->star = (struct retry){m->pattern, m->path};
		return;
	}
	while (*m->pattern == '*')
		m->pattern++;
	m->whole_folders = *m->pattern == '/';
	m->pattern += m->whole_folders;
	m->globstar = (struct retry){m->pattern, m->path};
	m->star.pattern = NULL;
}

/* Lets the latest star that still can take more; false when none can. */
static bool resume(struct matcher *m)
{
	if (m->star.pattern && *m->star.path && *m->star.path != '/') {
		m->star.path++;
		m->pattern = m->star.pattern;
		m->path = m->star.path;
		return true;
	}
	if (!m->globstar.pattern || !*m->globstar.path)
		return false;
	m->globstar.path++;
	if (m->whole_folders) {
		m->globstar.path = strchr(m->globstar.path - 1, '/');
		if (!m->globstar.path)
			return false;
		m->globstar.path++;
	}
	m->star.pattern = NULL;
	m->pattern = m->globstar.pattern;
	m->path = m->globstar.path;
	return true;
}

/* "dir", "a/dir" and "dir/" name folders; "dir/" + star and "dir" + star name entries only. */
static bool names_folder(const char *pattern)
{
	const char *last = strrchr(pattern, '/');

	last = last ? last + 1 : pattern;
	return *pattern && !strpbrk(last, "*?[");
}

/* Is the whole pattern used up with the path at its end or inside the folder it names? */
static bool matched(const struct matcher *m, bool folder)
{
	if (!*m->path && !*m->pattern)
		return true;
	if (!folder)
		return false;
	if (!*m->pattern)
		return *m->path == '/' || (m->path > m->start && m->path[-1] == '/');
	return strcmp(m->pattern, "/") == 0 && !*m->path;
}

static bool match_plain(const char *pattern, const char *path)
{
	struct matcher m = {.pattern = pattern, .path = path, .start = path};
	bool folder = names_folder(pattern);

	for (;;) {
		if (*m.pattern == '*') {
			open_star(&m);
			continue;
		}
		if ((!*m.pattern || !m.pattern[1]) && matched(&m, folder))
			return true;
		if (!(*m.pattern && step(&m)) && !resume(&m))
			return false;
	}
}

/* The '}' that closes the brace at open, or NULL. */
static const char *closing_brace(const char *open)
{
	int depth = 0;

	for (const char *at = open; *at; at++) {
		depth += (*at == '{') - (*at == '}');
		if (depth == 0)
			return at;
	}
	return NULL;
}

/* End of the alternative starting at `at`: its ',' or the closing brace. */
static const char *alternative_end(const char *at, const char *close)
{
	int depth = 0;

	for (; at < close; at++) {
		if (*at == ',' && depth == 0)
			break;
		depth += (*at == '{') - (*at == '}');
	}
	return at;
}

bool ash_glob_match(const char *pattern, const char *path)
{
	const char *open = strchr(pattern, '{');
	const char *close = open ? closing_brace(open) : NULL;
	struct ash_buf one = {0};
	bool result = false;

	if (!close)
		return match_plain(pattern, path);
	for (const char *at = open; at < close && !result;) {
		const char *end = alternative_end(at + 1, close);

		ash_buf_clear(&one);
		ash_buf_add(&one, pattern, (size_t)(open - pattern));
		ash_buf_add(&one, at + 1, (size_t)(end - at - 1));
		ash_buf_adds(&one, close + 1);
		result = ash_glob_match(one.data, path);
		at = end;
	}
	ash_buf_release(&one);
	return result;
}
