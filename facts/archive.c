/* Walking an archive from header to header; every number in it is checked before use. */
#include "facts/archive.h"

#include <ar.h>
#include <stdlib.h>
#include <string.h>

#define BSD_NAME "#1/"

int ash_archive_open(struct ash_archive *archive, struct ash_arena *arena,
		     const struct ash_file_span *file)
{
	char magic[SARMAG];

	*archive = (struct ash_archive){.arena = arena, .file = *file, .next = SARMAG};
	if (!ash_file_span_read(file, 0, magic, sizeof magic))
		return -1;
	archive->thin = memcmp(magic, "!<thin>\n", SARMAG) == 0;
	return archive->thin || memcmp(magic, ARMAG, SARMAG) == 0 ? 0 : -1;
}

/* A decimal number of at most n characters, blanks behind it; false when it is none. */
static bool parse_number(const char *text, size_t n, uint64_t *number)
{
	size_t i = 0;

	*number = 0;
	for (; i < n && text[i] >= '0' && text[i] <= '9'; i++)
		*number = *number * 10 + (uint64_t)(text[i] - '0'); /* at most 16 digits */
	if (i == 0)
		return false;
	for (; i < n; i++)
		if (text[i] != ' ')
			return false;
	return true;
}

/* GNU: "/123" is the text at 123 in the table of long names, up to "/\n". */
static const char *long_name(const struct ash_archive *archive, const struct ar_hdr *header)
{
	uint64_t at;
	const char *name;
	size_t n = 0, room;

	if (!parse_number(header->ar_name + 1, sizeof header->ar_name - 1, &at) ||
	    at >= archive->names_size)
		return NULL;
	name = archive->names + at;
	room = archive->names_size - at;
	while (n < room && name[n] != '\n' && name[n] != '\0')
		n++;
	if (n > 0 && name[n - 1] == '/')
		n--;
	return ash_arena_copy_n(archive->arena, name, n);
}

/* BSD: "#1/20" says that the first 20 bytes of the member are its name. */
static const char *bsd_name(const struct ash_archive *archive, const struct ar_hdr *header,
			    struct ash_file_span *bytes)
{
	uint64_t n;
	char *text;
	const char *name;

	if (!parse_number(header->ar_name + 3, sizeof header->ar_name - 3, &n) ||
	    n > bytes->size_bytes)
		return NULL;
	text = ash_file_span_copy(bytes, 0, n);
	if (!text)
		return NULL;
	name = ash_arena_copy_n(archive->arena, text, strnlen(text, n)); /* padded with NULs */
	free(text);
	bytes->offset_bytes += n;
	bytes->size_bytes -= n;
	return name;
}

/* Short names end with '/' (GNU) or with blanks (BSD). */
static const char *short_name(const struct ash_archive *archive, const struct ar_hdr *header)
{
	size_t n = sizeof header->ar_name;
	const char *slash = memchr(header->ar_name, '/', n);

	if (slash)
		n = (size_t)(slash - header->ar_name);
	while (n > 0 && header->ar_name[n - 1] == ' ')
		n--;
	return ash_arena_copy_n(archive->arena, header->ar_name, n);
}

static bool starts(const struct ar_hdr *header, const char *prefix)
{
	return strncmp(header->ar_name, prefix, strlen(prefix)) == 0;
}

/* The linker's index of symbols, in any of its dialects. */
static bool is_symbol_table(const struct ar_hdr *header, const char *name)
{
	return starts(header, "/ ") || starts(header, "/SYM64/ ") ||
	       (name && strncmp(name, "__.SYMDEF", 9) == 0);
}

static bool is_name_table(const struct ar_hdr *header)
{
	return starts(header, "// ");
}

static bool take_names(struct ash_archive *archive, const struct ash_file_span *bytes)
{
	void *table = ash_file_span_copy(bytes, 0, bytes->size_bytes);

	if (!table)
		return false;
	archive->names = ash_arena_copy_n(archive->arena, table, bytes->size_bytes);
	archive->names_size = bytes->size_bytes;
	free(table);
	return true;
}

/* Header at `next`, and where the member's bytes lie; moves `next` behind them. */
static int read_header(struct ash_archive *archive, struct ar_hdr *header,
		       struct ash_file_span *bytes)
{
	uint64_t size, begin = archive->next + sizeof *header;
	bool stored;

	if (archive->next >= archive->file.size_bytes)
		return 0;
	if (!ash_file_span_read(&archive->file, archive->next, header, sizeof *header) ||
	    memcmp(header->ar_fmag, ARFMAG, sizeof header->ar_fmag) != 0 ||
	    !parse_number(header->ar_size, sizeof header->ar_size, &size))
		return -1;
	stored = !archive->thin || is_symbol_table(header, NULL) || is_name_table(header);
	if (!stored)
		size = 0;
	if (size > archive->file.size_bytes - begin)
		return -1;
	*bytes = (struct ash_file_span){archive->file.fd, archive->file.offset_bytes + begin, size};
	archive->next = begin + size + (size & 1); /* members start at even offsets */
	return 1;
}

static const char *member_name(const struct ash_archive *archive, const struct ar_hdr *header,
			       struct ash_file_span *bytes)
{
	if (starts(header, BSD_NAME))
		return bsd_name(archive, header, bytes);
	if (header->ar_name[0] == '/' && header->ar_name[1] != ' ')
		return long_name(archive, header);
	return short_name(archive, header);
}

int ash_archive_next(struct ash_archive *archive, struct ash_archive_member *member)
{
	struct ar_hdr header;
	int result;

	while ((result = read_header(archive, &header, &member->bytes)) > 0) {
		if (is_name_table(&header)) {
			if (!take_names(archive, &member->bytes))
				return -1;
			continue;
		}
		if (is_symbol_table(&header, NULL))
			continue;
		member->name = member_name(archive, &header, &member->bytes);
		member->external = archive->thin;
		if (!member->name)
			return -1;
		if (!is_symbol_table(&header, member->name))
			break;
	}
	return result;
}
