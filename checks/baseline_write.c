/* Writing a baseline: one line per entry, so that a review shows each change as one line. */
#include <inttypes.h>
#include <string.h>

#include "checks/baseline.h"
#include "checks/key_parts.h"

static const char head[] =
	"# What Ashlar found before, so that only what is new counts. Made by 'ashlar baseline\n"
	"# update'; 'ashlar baseline shrink' takes out what is fixed. Do not raise it by hand.\n"
	"version: 1\n";

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Needs no quotes anywhere in YAML, and is no null, truth or number to any reader. */
static bool is_plain(const char *text)
{
	static const char *const words[] = {"null", "true", "false", "yes", "no",
					    "on",   "off",  "y",     "n"};

	if (!is_letter(*text) && *text != '/')
		return false;
	for (const char *c = text; *c; c++)
		if (!is_letter(*c) && !(*c >= '0' && *c <= '9') && !strchr("./+-", *c))
			return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(text, words[i]) == 0)
			return false;
	return true;
}

static void add_text(struct ash_buf *out, const char *text)
{
	if (is_plain(text)) {
		ash_buf_adds(out, text);
		return;
	}
	ash_buf_addc(out, '"');
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			ash_buf_addf(out, "\\%c", *text);
		else if ((unsigned char)*text < 0x20 || *text == 0x7f)
			ash_buf_addf(out, "\\x%02x", (unsigned int)(unsigned char)*text);
		else
			ash_buf_addc(out, *text);
	}
	ash_buf_addc(out, '"');
}

static void add_list(struct ash_buf *out, const struct ash_strings *parts)
{
	ash_buf_adds(out, ", about: [");
	for (size_t i = 0; i < parts->n; i++) {
		ash_buf_adds(out, i ? ", " : "");
		add_text(out, parts->v[i]);
	}
	ash_buf_addc(out, ']');
}

/* By name where the rule has names for all of them and nothing is lost: an end that is empty. */
static void add_parts(struct ash_buf *out, const struct ash_strings *names,
		      const struct ash_strings *parts)
{
	if (parts->n > names->n || !*parts->v[parts->n - 1]) {
		add_list(out, parts);
		return;
	}
	for (size_t i = 0; i < parts->n; i++) {
		if (!*parts->v[i])
			continue;
		ash_buf_addf(out, ", %s: ", names->v[i]);
		add_text(out, parts->v[i]);
	}
}

static void add_entry(struct ash_buf *out, const struct ash_baseline_entry *entry)
{
	struct ash_arena scratch = {0};
	struct ash_strings names = ash_key_names(&scratch, entry->rule);
	struct ash_strings parts = ash_key_split(&scratch, entry->key);

	ash_buf_adds(out, "  - {rule: ");
	add_text(out, entry->rule);
	add_parts(out, &names, &parts);
	if (entry->count > 1)
		ash_buf_addf(out, ", count: %" PRIu32, entry->count);
	if (entry->ceiling)
		ash_buf_addf(out, ", ceiling: %" PRIu32, entry->ceiling);
	ash_buf_adds(out, "}\n");
	ash_arena_release(&scratch);
}

void ash_baseline_print(const struct ash_baseline *baseline, struct ash_buf *out)
{
	ash_buf_adds(out, head);
	ash_buf_adds(out, "made-with: {ashlar: ");
	add_text(out, baseline->tool);
	ash_buf_addf(out, ", rules: \"%016" PRIx64 "\", config: \"%016" PRIx64 "\"}\n",
		     baseline->rules, baseline->config);
	ash_buf_adds(out, baseline->entries.n ? "findings:\n" : "findings: []\n");
	for (size_t i = 0; i < baseline->entries.n; i++)
		add_entry(out, &baseline->entries.v[i]);
}

int ash_baseline_write(const struct ash_baseline *baseline, const char *path)
{
	struct ash_buf fresh = {0}, old = {0};
	int result = 0;

	ash_baseline_print(baseline, &fresh);
	if (ash_buf_read_file(&old, path) != 0 || old.size != fresh.size ||
	    memcmp(old.data, fresh.data, fresh.size) != 0)
		result = ash_write_file(path, fresh.data, fresh.size);
	ash_buf_release(&old);
	ash_buf_release(&fresh);
	return result;
}
