/* Source files, read once each. A missing or unreadable file is remembered as such. */
#include "report/source.h"

#include <string.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

struct ash_source {
	bool readable;
	struct ash_buf bytes;
	struct {
		ASH_VEC(size_t);
	} starts;                           /* of lines */
	const struct ash_line_hash *hashes; /* NULL: not computed yet */
	size_t n_hashes;
};

static bool ends_line(const struct ash_buf *bytes, size_t at)
{
	char c = bytes->data[at];

	/* in CRLF it is the LF that ends the line */
	return c == '\n' || (c == '\r' && !(at + 1 < bytes->size && bytes->data[at + 1] == '\n'));
}

static void find_lines(struct ash_source *source)
{
	ash_vec_push(&source->starts, 0);
	for (size_t i = 0; i < source->bytes.size; i++)
		if (ends_line(&source->bytes, i))
			ash_vec_push(&source->starts, i + 1);
}

static struct ash_source *read_source(struct ash_sources *sources, const char *path)
{
	struct ash_source *source = ash_arena_alloc(&sources->arena, sizeof *source);
	const char *resolved = ash_path_resolve(&sources->arena, sources->root, path);

	source->readable = ash_buf_read_file(&source->bytes, resolved) == 0;
	if (source->readable)
		find_lines(source);
	return source;
}

static struct ash_source *lookup(struct ash_sources *sources, const char *path)
{
	bool inserted;
	uint32_t *number = ash_map_put(&sources->numbers, path, strlen(path),
				       (uint32_t)sources->files.n, &inserted);

	if (inserted)
		ash_vec_push(&sources->files, read_source(sources, path));
	return sources->files.v[*number];
}

const struct ash_source *ash_source_of(struct ash_sources *sources, const char *path)
{
	const struct ash_source *source = lookup(sources, path);

	return source->readable ? source : NULL;
}

bool ash_source_line(const struct ash_source *source, uint32_t number, struct ash_span *line)
{
	size_t begin, end;

	if (number == 0 || number > source->starts.n)
		return false;
	begin = source->starts.v[number - 1];
	end = number < source->starts.n ? source->starts.v[number] : source->bytes.size;
	while (end > begin && strchr("\r\n", source->bytes.data[end - 1]) &&
	       source->bytes.data[end - 1] != '\0')
		end--;
	line->text = ash_buf_text(&source->bytes) + begin;
	line->n = end - begin;
	return true;
}

bool ash_source_hash(struct ash_sources *sources, const char *path, uint32_t line,
		     struct ash_line_hash *hash)
{
	struct ash_source *source = lookup(sources, path);

	if (!source->readable)
		return false;
	if (!source->hashes)
		source->hashes = ash_line_hashes(&sources->arena, ash_buf_text(&source->bytes),
						 source->bytes.size, &source->n_hashes);
	if (line == 0 || line > source->n_hashes)
		return false;
	*hash = source->hashes[line - 1];
	return true;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || (unsigned char)c >= 0x80;
}

static size_t word_end(struct ash_span line, size_t begin)
{
	size_t end = begin;

	while (end < line.n && is_word(line.text[end]))
		end++;
	return end > begin || end == line.n ? end : end + 1;
}

struct ash_token ash_source_token(struct ash_span line, struct ash_place place)
{
	struct ash_token token = {0, line.n};

	if (place.column == 0) {
		while (token.begin < line.n && strchr(" \t", line.text[token.begin]) &&
		       line.text[token.begin] != '\0')
			token.begin++;
		return token;
	}
	token.begin = place.column - 1 < line.n ? place.column - 1 : line.n;
	if (place.length == 0)
		token.end = word_end(line, token.begin);
	else if (place.length < line.n - token.begin)
		token.end = token.begin + place.length;
	return token;
}

void ash_sources_release(struct ash_sources *sources)
{
	for (size_t i = 0; i < sources->files.n; i++) {
		ash_buf_release(&sources->files.v[i]->bytes);
		ash_vec_release(&sources->files.v[i]->starts);
	}
	ash_vec_release(&sources->files);
	ash_map_release(&sources->numbers);
	ash_arena_release(&sources->arena);
}
