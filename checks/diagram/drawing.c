/* Drawings: which language a text is, its lines, its boxes. The languages are in files of their
 * own. */
#include "checks/diagram/drawing.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "facts/base/buf.h"

uint32_t ash_drawing_box(struct ash_drafting *d, const char *id, const char *label)
{
	struct ash_drawing *drawing = d->drawing;
	struct ash_box box = {.line = d->line};

	for (uint32_t i = 0; i < drawing->boxes.n; i++) {
		if (strcmp(drawing->boxes.v[i].id, id) != 0)
			continue;
		if (label) {
			drawing->boxes.v[i].label = ash_arena_copy(d->arena, label);
			drawing->boxes.v[i].line = d->line;
		}
		return i;
	}
	box.id = ash_arena_copy(d->arena, id);
	box.label = label ? ash_arena_copy(d->arena, label) : box.id;
	ash_arena_push(d->arena, &drawing->boxes, box);
	return (uint32_t)drawing->boxes.n - 1;
}

void ash_drawing_arrow(struct ash_drafting *d, uint32_t from, uint32_t to)
{
	struct ash_arrow arrow = {from, to, d->line};

	ash_arena_push(d->arena, &d->drawing->arrows, arrow);
}

void ash_drawing_skip(struct ash_drafting *d)
{
	if (d->drawing->n_skipped++ == 0)
		d->drawing->first_skipped = d->line;
}

/* ---- scanning ---- */

char *ash_scan_blanks(char *at)
{
	while (*at == ' ' || *at == '\t')
		at++;
	return at;
}

bool ash_scan_word(const char *at, const char *word)
{
	size_t n = strlen(word);

	return strncmp(at, word, n) == 0 && !isalnum((unsigned char)at[n]) && at[n] != '_';
}

/* The character a code stands for: "<U+0041>" or "#65;"; *n: how many bytes the code takes. */
static unsigned long code_at(const char *text, size_t *n)
{
	char *end;
	unsigned long code = 0;

	if (strncmp(text, "<U+", 3) == 0) {
		code = strtoul(text + 3, &end, 16);
		*n = (size_t)(end - text) + 1;
		return *end == '>' && code < 0x80 ? code : 0;
	}
	if (text[0] == '#' && isdigit((unsigned char)text[1])) {
		code = strtoul(text + 1, &end, 10);
		*n = (size_t)(end - text) + 1;
		return *end == ';' && code < 0x80 ? code : 0;
	}
	return 0;
}

char *ash_scan_decode(char *text)
{
	char *to = text;

	for (char *from = text; *from;) {
		size_t n = 0;
		unsigned long code = code_at(from, &n);

		*to = *from;
		if (code)
			*to = (char)code;
		to++;
		from += code ? n : 1;
	}
	*to = '\0';
	return text;
}

/* ---- the whole ---- */

static bool has_line_with(const char *text, const char *word)
{
	for (const char *at = text; at; at = strchr(at, '\n')) {
		while (isspace((unsigned char)*at))
			at++;
		if (ash_scan_word(at, word))
			return true;
	}
	return false;
}

static bool is_mermaid(const char *text)
{
	return !strstr(text, "@startuml") &&
	       (has_line_with(text, "flowchart") || has_line_with(text, "graph"));
}

static bool opens_fence(const char *line)
{
	return strncmp(line, "```", 3) == 0 &&
	       (ash_scan_word(line + 3, "mermaid") || ash_scan_word(line + 3, "plantuml"));
}

/*
 * Calls the reader for every line of the diagram. In Markdown that is what its fences hold, so
 * prose is not taken for boxes.
 */
static void read_lines(struct ash_drafting *d, char *text, ash_drawing_reader *reader)
{
	bool markdown = strncmp(text, "```mermaid", 10) == 0 || strstr(text, "\n```mermaid") ||
			strstr(text, "\n```plantuml");
	bool inside = !markdown;

	for (char *line = text; line; d->line++) {
		char *end = strchr(line, '\n');
		size_t n = end ? (size_t)(end - line) : strlen(line);

		line[n] = '\0';
		while (n && isspace((unsigned char)line[n - 1]))
			line[--n] = '\0';
		if (markdown && strncmp(line, "```", 3) == 0)
			inside = !inside && opens_fence(line);
		else if (inside)
			reader(d, ash_scan_blanks(line));
		line = end ? end + 1 : NULL;
	}
}

const struct ash_drawing *ash_drawing_read(struct ash_arena *arena, const char *path,
					   const char *bytes, size_t n)
{
	struct ash_drawing *drawing = ash_arena_alloc(arena, sizeof *drawing);
	struct ash_drafting d = {arena, drawing, 1};
	char *text = ash_arena_copy_n(arena, bytes, n);

	drawing->path = ash_arena_copy(arena, path);
	read_lines(&d, text, is_mermaid(text) ? ash_drawing_mermaid : ash_drawing_plantuml);
	return drawing->boxes.n ? drawing : NULL;
}
