/* Walking the folders a glob can mean; see glob_find.h. */
#include "facts/base/glob_find.h"

#include <fts.h>
#include <string.h>
#include <sys/stat.h>

#include "facts/base/buf.h"
#include "facts/base/path.h"

/* Reads the walk to its end or to the first match; hidden folders (a repository's own) are left. */
static bool walk_finds(FTS *walk, size_t prefix, const char *pattern)
{
	FTSENT *entry;

	while ((entry = fts_read(walk)) != NULL) {
		if (entry->fts_info == FTS_D && entry->fts_level > 0 && entry->fts_name[0] == '.')
			fts_set(walk, entry, FTS_SKIP);
		if (entry->fts_info == FTS_F && ash_glob_match(pattern, entry->fts_path + prefix))
			return true;
	}
	return false;
}

bool ash_glob_finds(const char *root, const char *pattern)
{
	size_t literal = strcspn(pattern, "*?[{");
	struct ash_buf start = {0};
	struct stat what;
	bool found = false;
	FTS *walk = NULL;

	while (pattern[literal] && literal > 0 && pattern[literal - 1] != '/')
		literal--;
	ash_buf_addf(&start, "%s/%.*s", root, (int)literal, pattern);
	while (start.size > 1 && start.data[start.size - 1] == '/')
		start.data[--start.size] = '\0';
	if (stat(ash_buf_text(&start), &what) == 0)
		walk = fts_open((char *[]){start.data, NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	if (walk) {
		found = walk_finds(walk, strlen(root) + 1, pattern);
		fts_close(walk);
	}
	ash_buf_release(&start);
	return found;
}
