/*
 * Dead text; see dead_text.h. Words are taken wherever they stand, in comments and strings too: a
 * name too many costs a finding, a name too few makes a wrong one.
 */
#include "checks/program/dead_text.h"

#include <string.h>

#include "checks/words.h"

/* A file being read: which lines are live, in order. */
struct reader {
	struct ash_dead_text *dead;
	const struct ash_view *view;
	struct ash_span lives;
	bool continued;  /* the line before was a macro's and ended in a backslash */
	bool assembling; /* an asm statement of an earlier line goes on */
};

static bool is_live(struct reader *reader, uint32_t line)
{
	const struct ash_live *lives = reader->view->lives;

	for (uint32_t i = reader->lives.begin; i < reader->lives.end; i++)
		if (line >= lives[i].begin_line && line <= lives[i].end_line)
			return true;
	return false;
}

/* Is the line part of a #define? */
static bool is_macro(struct reader *reader, const char *text, size_t n)
{
	size_t at = 0;
	bool macro = reader->continued;

	while (at < n && (text[at] == ' ' || text[at] == '\t'))
		at++;
	if (at < n && text[at] == '#') {
		at++;
		while (at < n && (text[at] == ' ' || text[at] == '\t'))
			at++;
		macro = n - at >= 6 && memcmp(text + at, "define", 6) == 0;
	}
	reader->continued = macro && n > 0 && text[n - 1] == '\\';
	return macro;
}

/* Does the line say asm, __asm or __asm__? */
static bool says_asm(const char *text, size_t n)
{
	for (size_t i = 0; i + 3 <= n; i++) {
		size_t begin = i, end = i + 3;

		if (memcmp(text + i, "asm", 3) != 0)
			continue;
		while (begin > 0 && text[begin - 1] == '_')
			begin--;
		while (end < n && text[end] == '_')
			end++;
		if ((begin == 0 || !ash_is_word_char(text[begin - 1])) &&
		    (end == n || !ash_is_word_char(text[end])))
			return true;
	}
	return false;
}

/* Is the line part of an asm statement, whose names no compiler sees? It ends with a line's ";". */
static bool is_assembly(struct reader *reader, const char *text, size_t n)
{
	bool assembly = reader->assembling || says_asm(text, n);

	while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '\t' || text[n - 1] == '\r'))
		n--;
	reader->assembling = assembly && n > 0 && text[n - 1] != ';' && text[n - 1] != '}';
	return assembly;
}

static void read_lines(struct reader *reader, const char *text)
{
	for (uint32_t line = 1; *text != '\0'; line++) {
		size_t n = strcspn(text, "\n");

		bool macro = is_macro(reader, text, n), assembly = is_assembly(reader, text, n);

		if (macro || assembly || !is_live(reader, line))
			ash_words_add(&reader->dead->words, text, n);
		text += n + (text[n] == '\n');
	}
}

static void read_files(struct ash_dead_text *dead, const struct ash_run *run)
{
	const struct ash_project *project = run->project;
	struct ash_buf text = {0};

	dead->read = true;
	for (uint32_t i = 0; i < project->view->n_files; i++) {
		struct reader reader = {.dead = dead, .view = project->view};

		if (project->file_class[i] == ASH_CLASS_SYSTEM)
			continue;
		ash_buf_clear(&text);
		if (!run->witness->read_text(run->witness->context, ash_file_path(project->view, i),
					     &text))
			continue;
		reader.lives = ash_index_file_rows(project->index, ASH_RELATION_live, i);
		read_lines(&reader, ash_buf_text(&text));
	}
	ash_buf_release(&text);
}

bool ash_dead_text_names(struct ash_dead_text *dead, const struct ash_run *run, const char *name)
{
	if (!run->witness || !run->witness->read_text)
		return false;
	if (!dead->read)
		read_files(dead, run);
	return ash_words_have(&dead->words, name);
}

void ash_dead_text_release(struct ash_dead_text *dead)
{
	ash_map_release(&dead->words);
}
