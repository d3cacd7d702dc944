/*
 * The compile database. The array's brackets and commas are ours, each entry is jansson's: so a
 * database of 100 MB costs the tree of one entry, and a bad entry is named by its line.
 */
#include "driver/compile_database.h"

#include <errno.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "driver/language.h"
#include "driver/shell_words.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"
#include "facts/base/path.h"

/* One reading: the text, where we are in it, and what was seen. */
struct reader {
	struct ash_arena *arena;
	const char *path, *folder;
	const char *text;
	size_t size, at;
	size_t counted;       /* bytes whose newlines are in `line` already */
	size_t line_start;    /* offset of the first byte of that line */
	uint32_t line;        /* from 1 */
	struct ash_map seen;  /* commands, to drop repetitions */
	struct ash_map files; /* spelled file -> number in `paths`: realpath is dear */
	struct ash_strings paths;
	struct ash_compiles *compiles;
	struct ash_troubles *troubles;
};

/* Place of the byte at `offset`; offsets only grow. */
static struct ash_place place(struct reader *reader, size_t offset)
{
	for (; reader->counted < offset && reader->counted < reader->size; reader->counted++) {
		if (reader->text[reader->counted] == '\n') {
			reader->line++;
			reader->line_start = reader->counted + 1;
		}
	}
	return (struct ash_place){.path = reader->path,
				  .line = reader->line,
				  .column = (uint32_t)(offset - reader->line_start) + 1};
}

static const char *text_of(const json_t *entry, const char *key)
{
	return json_string_value(json_object_get(entry, key));
}

/* The words of "arguments" or "command"; a complaint, or NULL. */
static const char *read_words(struct reader *reader, const json_t *entry, struct ash_strings *words)
{
	const json_t *list = json_object_get(entry, "arguments");
	const char *command = text_of(entry, "command");

	for (size_t i = 0; i < json_array_size(list); i++) {
		const char *word = json_string_value(json_array_get(list, i));

		if (!word)
			return "'arguments' holds something that is no string";
		ash_vec_push(words, ash_arena_copy(reader->arena, word));
	}
	if (words->n == 0 && !command)
		return "entry has neither 'arguments' nor 'command'";
	if (words->n == 0 && !ash_shell_words(reader->arena, command, words))
		return "a quote in 'command' is not closed";
	return words->n == 0 ? "the command is empty" : NULL;
}

/* Is it the first time this very command, run in this folder on this file, is seen? */
static bool is_new(struct reader *reader, const struct ash_compile *compile)
{
	struct ash_buf key = {0};
	bool inserted;

	ash_buf_add(&key, compile->directory, strlen(compile->directory) + 1);
	ash_buf_add(&key, compile->file, strlen(compile->file) + 1);
	for (uint32_t i = 0; i < compile->n_argv; i++)
		ash_buf_add(&key, compile->argv[i], strlen(compile->argv[i]) + 1);
	ash_map_put(&reader->seen, key.data, key.size, 0, &inserted);
	ash_buf_release(&key);
	return inserted;
}

/* Canonical path of a file; asked once per spelling, since databases repeat themselves. */
static const char *canonical(struct reader *reader, const char *directory, const char *path)
{
	char *full = ash_path_resolve(reader->arena, directory, path);
	bool inserted;
	uint32_t *number = ash_map_put(&reader->files, full, strlen(full),
				       (uint32_t)reader->paths.n, &inserted);

	if (inserted)
		ash_vec_push(&reader->paths, ash_path_canonical(reader->arena, directory, path));
	return reader->paths.v[*number];
}

/* Adds one entry; a complaint, or NULL. */
static const char *add_entry(struct reader *reader, const json_t *entry)
{
	const char *directory = text_of(entry, "directory");
	const char *file = text_of(entry, "file");
	const char *output = text_of(entry, "output");
	struct ash_compile compile = {0};
	struct ash_strings words = {0};
	const char *why;

	if (!file || !file[0])
		return "entry has no 'file'";
	why = read_words(reader, entry, &words);
	if (why) {
		ash_vec_release(&words);
		return why;
	}
	compile.directory =
		ash_path_resolve(reader->arena, reader->folder, directory ? directory : ".");
	compile.file = canonical(reader, compile.directory, file);
	compile.output = ash_arena_copy(reader->arena, output ? output : "");
	compile.n_argv = (uint32_t)words.n;
	compile.argv = words.v;
	if (!ash_language_is_ours(compile.file, compile.argv, compile.n_argv))
		reader->compiles->skipped++;
	else if (is_new(reader, &compile)) {
		const char **argv = ash_arena_array(reader->arena, words.n + 1, sizeof *argv);

		memcpy(argv, words.v, words.n * sizeof *argv);
		compile.argv = argv;
		ash_vec_push(reader->compiles, compile);
	}
	ash_vec_release(&words);
	return NULL;
}

static char skip_blanks(struct reader *reader)
{
	while (reader->at < reader->size && strchr(" \t\r\n", reader->text[reader->at]) &&
	       reader->text[reader->at])
		reader->at++;
	if (reader->at == reader->size)
		return '\0';
	return reader->text[reader->at];
}

static bool fail(struct reader *reader, size_t offset, const char *what)
{
	ash_trouble_add(reader->troubles, ASH_ERROR, place(reader, offset), "%s", what);
	return false;
}

/* One entry at the reader's place; false when the rest cannot be read. */
static bool read_entry(struct reader *reader)
{
	size_t start = reader->at;
	json_error_t error;
	json_t *entry = json_loadb(reader->text + start, reader->size - start,
				   JSON_DISABLE_EOF_CHECK, &error);
	const char *why;

	if (!entry || !json_is_object(entry)) {
		json_decref(entry);
		return fail(reader, entry ? start : start + (size_t)error.position,
			    ash_arena_printf(reader->troubles->arena, "not a compile database: %s",
					     entry ? "an entry is no object" : error.text));
	}
	reader->at += (size_t)error.position;
	why = add_entry(reader, entry);
	json_decref(entry);
	if (why)
		ash_trouble_add(reader->troubles, ASH_WARNING, place(reader, start),
				"%s; the entry is passed over", why);
	return true;
}

static bool read_all(struct reader *reader)
{
	char next;

	if (skip_blanks(reader) != '[')
		return fail(reader, reader->at, "not a compile database: '[' expected");
	reader->at++;
	if (skip_blanks(reader) == ']')
		return true;
	do {
		skip_blanks(reader);
		if (!read_entry(reader))
			return false;
		next = skip_blanks(reader);
		reader->at++;
	} while (next == ',');
	return next == ']' ||
	       fail(reader, reader->at - 1, "not a compile database: ',' or ']' expected");
}

bool ash_compile_database_read(struct ash_arena *arena, const char *path,
			       struct ash_compiles *compiles, struct ash_troubles *troubles)
{
	struct ash_buf text = {0};
	struct reader reader = {.arena = arena,
				.path = path,
				.folder = ash_path_folder(arena, path),
				.line = 1,
				.compiles = compiles,
				.troubles = troubles};
	bool good;

	if (ash_buf_read_file(&text, path) != 0) {
		ash_trouble_add(troubles, ASH_ERROR, (struct ash_place){.path = path},
				"cannot read the compile database: %s", strerror(errno));
		return false;
	}
	reader.text = ash_buf_text(&text);
	reader.size = text.size;
	good = read_all(&reader);
	ash_map_release(&reader.seen);
	ash_map_release(&reader.files);
	ash_vec_release(&reader.paths);
	ash_buf_release(&text);
	return good;
}

static const char *in_folder(struct ash_arena *arena, const char *folder, const char *below)
{
	char *path = ash_arena_printf(arena, "%s%s/" ASH_COMPILE_DATABASE, folder, below);

	return access(path, F_OK) == 0 ? ash_path_canonical(arena, "/", path) : NULL;
}

const char *ash_compile_database_find(struct ash_arena *arena, const char *start, const char *build)
{
	const char *folder = ash_path_canonical(arena, start, build ? build : ".");
	const char *found = NULL;

	if (build) {
		found = in_folder(arena, folder, "");
		return found || access(folder, F_OK) != 0 ? found : folder;
	}
	for (;;) {
		static const char *const places[] = {"", "/build", "/out"};

		for (size_t i = 0; i < sizeof places / sizeof places[0] && !found; i++)
			found = in_folder(arena, folder, places[i]);
		if (found || strcmp(folder, "/") == 0)
			return found;
		folder = ash_path_folder(arena, folder);
	}
}
