/*
 * build.ninja: the link steps in it. A build statement whose inputs hold objects makes an artefact.
 *
 * Of the language only what names need is understood: escapes, line continuations, variables at
 * the top level. Rules, scoped variables and included files are passed over: a build system that
 * hides its link steps there (GN) is one whose links are assumed.
 */
#include <string.h>

#include "driver/artefacts.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

struct ninja {
	struct ash_artefact_reading *reading;
	const char *at, *end;
	struct ash_map variables; /* name -> number in values */
	struct ash_strings values;
};

static bool is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '-';
}

static const char *value_of(const struct ninja *ninja, const char *name, size_t n)
{
	const uint32_t *number = ash_map_get(&ninja->variables, name, n);

	return number ? ninja->values.v[*number] : "";
}

/*
 * At the first letter of a variable's name, which may hold the character `more` too: adds its value
 * and steps behind the name.
 */
static void expand_variable(struct ninja *ninja, const char *more, struct ash_buf *text)
{
	const char *name = ninja->at;

	while (ninja->at < ninja->end && (is_name_char(*ninja->at) || *ninja->at == *more))
		ninja->at++;
	ash_buf_adds(text, value_of(ninja, name, (size_t)(ninja->at - name)));
}

/* At '$': adds what it stands for and steps behind it. */
static void expand(struct ninja *ninja, struct ash_buf *text)
{
	ninja->at++;
	if (ninja->at >= ninja->end)
		return;
	if (*ninja->at == '\n') {
		for (ninja->at++; ninja->at < ninja->end && *ninja->at == ' ';)
			ninja->at++;
	} else if (*ninja->at == '{') {
		ninja->at++;
		expand_variable(ninja, ".", text);
		ninja->at += ninja->at < ninja->end && *ninja->at == '}';
	} else if (is_name_char(*ninja->at)) {
		expand_variable(ninja, "-", text);
	} else {
		ash_buf_addc(text, *ninja->at++); /* '$ ', '$:', '$$' */
	}
}

/* Reads up to one of the characters in `stops` or the end of the line. */
static void read_text(struct ninja *ninja, const char *stops, struct ash_buf *text)
{
	ash_buf_clear(text);
	while (ninja->at < ninja->end && *ninja->at != '\n' &&
	       !(*ninja->at != '\0' && strchr(stops, *ninja->at))) {
		if (*ninja->at == '$')
			expand(ninja, text);
		else if (*ninja->at != '\r')
			ash_buf_addc(text, *ninja->at++);
		else
			ninja->at++;
	}
}

static void skip_blanks(struct ninja *ninja)
{
	while (ninja->at < ninja->end) {
		if (ninja->at[0] == '$' && ninja->at + 1 < ninja->end && ninja->at[1] == '\n')
			ninja->at += 2;
		else if (*ninja->at == ' ')
			ninja->at++;
		else
			break;
	}
}

static void skip_line(struct ninja *ninja)
{
	while (ninja->at < ninja->end && *ninja->at != '\n')
		ninja->at += ninja->at[0] == '$' && ninja->at + 1 < ninja->end ? 2 : 1;
	if (ninja->at < ninja->end)
		ninja->at++;
}

static const char *absolute(const struct ninja *ninja, const char *path)
{
	return ash_path_resolve(ninja->reading->arena, ninja->reading->folder, path);
}

/* The first output; the others are of the same step. */
static const char *read_outputs(struct ninja *ninja, struct ash_buf *text)
{
	const char *first = NULL;

	while (skip_blanks(ninja),
	       ninja->at < ninja->end && *ninja->at != ':' && *ninja->at != '\n') {
		if (*ninja->at == '|') {
			ninja->at++;
			continue;
		}
		read_text(ninja, " :|", text);
		if (!first)
			first = absolute(ninja, ash_buf_text(text));
	}
	return first;
}

/* Inputs up to "||", behind which stands what only has to be made before. */
static void read_inputs(struct ninja *ninja, struct ash_buf *text, struct ash_strings *inputs)
{
	while (skip_blanks(ninja), ninja->at < ninja->end && *ninja->at != '\n') {
		if (*ninja->at == '|') {
			if (ninja->at + 1 < ninja->end && ninja->at[1] == '|')
				break;
			ninja->at++;
			continue;
		}
		read_text(ninja, " |", text);
		if (ash_is_object(ash_buf_text(text)) ||
		    ash_artefact_kind_of(ash_buf_text(text)) == ASH_ARTEFACT_ARCHIVE)
			ash_vec_push(inputs, absolute(ninja, ash_buf_text(text)));
	}
}

static bool holds_object(const struct ash_strings *inputs)
{
	for (size_t i = 0; i < inputs->n; i++)
		if (ash_is_object(inputs->v[i]))
			return true;
	return false;
}

/* Behind the word "build". */
static void read_build(struct ninja *ninja, struct ash_buf *text)
{
	struct ash_raw_artefact artefact = {0};

	artefact.path = read_outputs(ninja, text);
	if (ninja->at < ninja->end && *ninja->at == ':') {
		ninja->at++;
		skip_blanks(ninja);
		read_text(ninja, " |", text); /* the rule */
		if (strcmp(ash_buf_text(text), "phony") != 0)
			read_inputs(ninja, text, &artefact.inputs);
	}
	if (!artefact.path || ash_is_object(artefact.path) || !holds_object(&artefact.inputs)) {
		ash_vec_release(&artefact.inputs);
		return;
	}
	artefact.kind = ash_artefact_kind_of(artefact.path);
	ash_vec_push(&ninja->reading->found, artefact);
}

/* "name = value" at the beginning of a line. */
static void read_variable(struct ninja *ninja, struct ash_buf *text)
{
	const char *name = ninja->at, *behind;
	uint32_t *number;

	while (ninja->at < ninja->end && is_name_char(*ninja->at))
		ninja->at++;
	behind = ninja->at;
	skip_blanks(ninja);
	if (behind == name || ninja->at >= ninja->end || *ninja->at != '=')
		return;
	ninja->at++;
	skip_blanks(ninja);
	read_text(ninja, "", text);
	number = ash_map_put(&ninja->variables, name, (size_t)(behind - name), 0, NULL);
	*number = (uint32_t)ninja->values.n;
	ash_vec_push(&ninja->values, ash_arena_copy(ninja->reading->arena, ash_buf_text(text)));
}

static void read_lines(struct ninja *ninja)
{
	struct ash_buf text = {0};

	while (ninja->at < ninja->end) {
		if (ninja->end - ninja->at > 6 && memcmp(ninja->at, "build ", 6) == 0) {
			ninja->at += 6;
			read_build(ninja, &text);
		} else {
			read_variable(ninja, &text);
		}
		skip_line(ninja);
	}
	ash_buf_release(&text);
}

bool ash_build_ninja_read(struct ash_artefact_reading *reading)
{
	struct ninja ninja = {.reading = reading};
	struct ash_buf text = {0};

	if (ash_buf_read_file(&text, ash_arena_printf(reading->arena, "%s/build.ninja",
						      reading->folder)) != 0)
		return false;
	ninja.at = ash_buf_text(&text);
	ninja.end = ninja.at + text.size;
	read_lines(&ninja);
	ash_map_release(&ninja.variables);
	ash_vec_release(&ninja.values);
	ash_buf_release(&text);
	return true;
}
