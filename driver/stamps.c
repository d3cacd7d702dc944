/*
 * Stamps. The record is text: a line for the facts, "dropped OPTION" lines, then "mtime size hash
 * path" lines. Time and size decide as long as both agree; the hash is the second chance after a
 * checkout or a copy.
 */
#include "driver/stamps.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MAGIC   "ashlar-stamps 1 "
#define DROPPED "dropped "
/* Clocks of file systems tick slower than ours: what changed this shortly before counts as after.
 */
#define TICK_NS 20000000u

void ash_stamps_release(struct ash_stamps *stamps)
{
	ash_map_release(&stamps->known);
	ash_vec_release(stamps);
}

static struct ash_stamp ask(const char *path)
{
	struct ash_stamp stamp = {0};
	struct stat status;

	if (stat(path, &status) == 0) {
		stamp.mtime_ns = (uint64_t)status.st_mtim.tv_sec * 1000000000u +
				 (uint64_t)status.st_mtim.tv_nsec;
		stamp.size_bytes = (uint64_t)status.st_size;
	}
	return stamp;
}

static struct ash_stamp *look(struct ash_stamps *stamps, const char *path, size_t n)
{
	bool inserted;
	uint32_t number = *ash_map_put(&stamps->known, path, n, (uint32_t)stamps->n, &inserted);
	size_t length;

	if (inserted)
		ash_vec_push(stamps, ask(ash_map_key(&stamps->known, number, &length)));
	return &stamps->v[number];
}

/*
 * Hash of the file's bytes, computed once; 0 when it cannot be read, or is no longer the file
 * that was looked at.
 */
static uint64_t content(struct ash_stamps *stamps, struct ash_stamp *stamp)
{
	size_t n;
	const char *path = ash_map_key(&stamps->known, (uint32_t)(stamp - stamps->v), &n);
	struct ash_buf bytes = {0};

	if (!stamp->hash && ash_buf_read_file(&bytes, path) == 0) {
		struct ash_stamp now = ask(path);

		if (now.mtime_ns == stamp->mtime_ns && now.size_bytes == stamp->size_bytes)
			stamp->hash = ash_hash(ash_buf_text(&bytes), bytes.size);
	}
	ash_buf_release(&bytes);
	return stamp->hash;
}

static bool unchanged(struct ash_stamps *stamps, const struct ash_stamp *then, const char *path,
		      size_t n)
{
	struct ash_stamp *now = look(stamps, path, n);

	if (!now->mtime_ns || now->size_bytes != then->size_bytes)
		return false;
	return now->mtime_ns == then->mtime_ns ||
	       (then->hash && content(stamps, now) == then->hash);
}

/* Reads "mtime size hash path\n"; answers the next line, or NULL when it is none. */
static const char *read_line(const char *line, struct ash_stamp *stamp, const char **path,
			     size_t *n)
{
	char *next;

	stamp->mtime_ns = strtoull(line, &next, 16);
	if (*next != ' ')
		return NULL;
	stamp->size_bytes = strtoull(next, &next, 16);
	if (*next != ' ')
		return NULL;
	stamp->hash = strtoull(next, &next, 16);
	if (*next != ' ')
		return NULL;
	*path = next + 1;
	*n = strcspn(*path, "\n");
	return (*path)[*n] ? *path + *n + 1 : NULL;
}

/* Reads all but the stamps; answers where those start, or NULL when this is no record of ours. */
static const char *read_head(struct ash_arena *arena, const char *text,
			     struct ash_record_of_unit *record)
{
	char *next;

	if (strncmp(text, MAGIC, strlen(MAGIC)) != 0)
		return NULL;
	record->checksum = strtoull(text + strlen(MAGIC), &next, 16);
	if (*next != ' ')
		return NULL;
	record->cpu_us = strtoull(next, &next, 16);
	text = next;
	while (text[0] == '\n' && strncmp(text + 1, DROPPED, strlen(DROPPED)) == 0) {
		size_t n;

		text += 1 + strlen(DROPPED);
		n = strcspn(text, "\n");
		ash_vec_push(&record->dropped, ash_arena_copy_n(arena, text, n));
		text += n;
	}
	return text[0] == '\n' ? text + 1 : NULL;
}

static bool all_hold(struct ash_stamps *stamps, const char *line)
{
	while (*line) {
		struct ash_stamp then;
		const char *path;
		size_t n;

		line = read_line(line, &then, &path, &n);
		if (!line || !unchanged(stamps, &then, path, n))
			return false;
	}
	return true;
}

bool ash_stamps_hold(struct ash_stamps *stamps, struct ash_arena *arena, const char *path,
		     struct ash_record_of_unit *record)
{
	struct ash_buf text = {0};
	const char *line = NULL;
	bool hold = false;

	if (ash_buf_read_file(&text, path) == 0)
		line = read_head(arena, ash_buf_text(&text), record);
	if (line && *line)
		hold = all_hold(stamps, line);
	ash_buf_release(&text);
	return hold;
}

/* Appends the line of one file; false when its state during the parse is not known. */
static bool add_line(struct ash_stamps *stamps, struct ash_buf *out, const char *path, size_t n,
		     uint64_t started_ns)
{
	struct ash_stamp *stamp = look(stamps, path, n);

	if (!stamp->mtime_ns || stamp->mtime_ns + TICK_NS >= started_ns || !content(stamps, stamp))
		return false;
	ash_buf_addf(out, "%" PRIx64 " %" PRIx64 " %" PRIx64 " %.*s\n", stamp->mtime_ns,
		     stamp->size_bytes, stamp->hash, (int)n, path);
	return true;
}

bool ash_stamps_write(struct ash_stamps *stamps, const char *path, const char *deps_path,
		      uint64_t started_ns, const struct ash_record_of_unit *record)
{
	struct ash_buf deps = {0}, out = {0};
	bool known = ash_buf_read_file(&deps, deps_path) == 0 && deps.size > 0;
	const char *line = ash_buf_text(&deps);

	ash_buf_addf(&out, MAGIC "%" PRIx64 " %" PRIx64 "\n", record->checksum, record->cpu_us);
	for (size_t i = 0; i < record->dropped.n; i++)
		ash_buf_addf(&out, DROPPED "%s\n", record->dropped.v[i]);
	while (known && *line) {
		size_t n = strcspn(line, "\n");

		known = add_line(stamps, &out, line, n, started_ns);
		line += n + (line[n] == '\n');
	}
	known = known && ash_write_file(path, out.data, out.size) == 0;
	ash_buf_release(&deps);
	ash_buf_release(&out);
	return known;
}
