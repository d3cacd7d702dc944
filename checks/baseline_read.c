/*
 * Reading a baseline. People merge and edit this file too, so order does not matter here, and
 * whatever is wrong is said with its place, all of it at once.
 */
#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/baseline.h"
#include "checks/key_parts.h"
#include "checks/meaning.h"
#include "checks/config_read.h"

#define VERSION    "1"
#define MOST_PARTS 16u /* more than any rule has names for */

struct reader {
	struct ash_arena *arena;
	struct ash_baseline *baseline;
	struct ash_troubles *troubles;
	bool good;
};

/* A pair's words so far: what names an entry. */
struct draft {
	struct ash_baseline_entry entry;
	struct ash_strings names; /* of the rule's parts */
	const char *parts[MOST_PARTS];
	struct ash_strings about;
	size_t n_parts; /* behind the last one given */
};

static void wrong(struct reader *r, struct ash_place place, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static void wrong(struct reader *r, struct ash_place place, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	ash_trouble_add(r->troubles, ASH_ERROR, place, "%s",
			ash_arena_vprintf(r->arena, format, args));
	va_end(args);
	r->good = false;
}

/* The text of a value, or NULL and a complaint. */
static const char *text_of(struct reader *r, const struct ash_yaml *value, const char *what)
{
	if (!value->text)
		wrong(r, value->place, "expected %s, not %s", what, ash_yaml_what(r->arena, value));
	return value->text;
}

static bool parse(const char *text, int base, uint64_t *number)
{
	char *end;

	if (!text[0] || text[strspn(text, "0123456789abcdef")])
		return false;
	errno = 0;
	*number = strtoull(text, &end, base);
	return errno == 0 && *end == '\0';
}

static uint32_t number_of(struct reader *r, const struct ash_yaml *value)
{
	const char *text = text_of(r, value, "a number");
	uint64_t number = 0;

	if (text && (!parse(text, 10, &number) || number == 0 || number > UINT32_MAX))
		wrong(r, value->place, "expected a number above 0, not '%s'", text);
	return (uint32_t)number;
}

static uint64_t digest_of(struct reader *r, const struct ash_yaml *value)
{
	const char *text = text_of(r, value, "16 hexadecimal digits");
	uint64_t digest = 0;

	if (text && (strlen(text) != 16 || !parse(text, 16, &digest)))
		wrong(r, value->place, "expected 16 hexadecimal digits, not '%s'", text);
	return digest;
}

static bool is_key(const struct ash_yaml *map, uint32_t pair, const char *name)
{
	return map->keys[pair]->text && strcmp(map->keys[pair]->text, name) == 0;
}

/* The value of a key, or NULL. */
static const struct ash_yaml *value_of(const struct ash_yaml *map, const char *name)
{
	for (uint32_t i = 0; i < map->n; i++)
		if (is_key(map, i, name))
			return map->items[i];
	return NULL;
}

/* ---- an entry ---- */

static void unknown_key(struct reader *r, const struct draft *draft, const struct ash_yaml *key)
{
	struct ash_strings known = {0};
	const char *name = key->text ? key->text : "";

	for (size_t i = 0; i < draft->names.n; i++)
		ash_arena_push(r->arena, &known, draft->names.v[i]);
	ash_arena_push(r->arena, &known, "about");
	ash_arena_push(r->arena, &known, "count");
	ash_arena_push(r->arena, &known, "ceiling");
	wrong(r, key->place, "'%s' is no key of an entry of %s%s", name, draft->entry.rule,
	      ash_suggestion(r->arena, name, known.v, known.n));
}

static void read_part(struct reader *r, struct draft *draft, const struct ash_yaml *key,
		      const struct ash_yaml *value)
{
	for (size_t i = 0; i < draft->names.n && i < MOST_PARTS; i++) {
		if (strcmp(draft->names.v[i], key->text) != 0)
			continue;
		draft->parts[i] = text_of(r, value, "a name");
		if (i >= draft->n_parts)
			draft->n_parts = i + 1;
		return;
	}
	unknown_key(r, draft, key);
}

static void read_about(struct reader *r, struct draft *draft, const struct ash_yaml *value)
{
	if (value->type != ASH_YAML_LIST || value->n == 0) {
		wrong(r, value->place, "expected a list of names, not %s",
		      ash_yaml_what(r->arena, value));
		return;
	}
	for (uint32_t i = 0; i < value->n; i++) {
		const char *text = text_of(r, value->items[i], "a name");

		ash_arena_push(r->arena, &draft->about, text ? text : "");
	}
}

static void read_pair(struct reader *r, struct draft *draft, const struct ash_yaml *map,
		      uint32_t pair)
{
	const struct ash_yaml *key = map->keys[pair], *value = map->items[pair];

	if (!key->text)
		wrong(r, key->place, "a key must be a word");
	else if (is_key(map, pair, "count"))
		draft->entry.count = number_of(r, value);
	else if (is_key(map, pair, "ceiling"))
		draft->entry.ceiling = number_of(r, value);
	else if (is_key(map, pair, "about"))
		read_about(r, draft, value);
	else if (!is_key(map, pair, "rule"))
		read_part(r, draft, key, value);
}

/* False: the entry says nothing a finding could be compared with. */
static bool settle_key(struct reader *r, struct draft *draft)
{
	struct ash_strings parts = {0};

	if (draft->about.n && draft->n_parts == 0) {
		draft->entry.key = ash_key_join(r->arena, &draft->about);
		return true;
	}
	for (size_t i = 0; i < draft->n_parts; i++)
		ash_arena_push(r->arena, &parts, draft->parts[i] ? draft->parts[i] : "");
	if (draft->about.n)
		wrong(r, draft->entry.place, "'about' stands for all names of an entry");
	else if (draft->n_parts == 0)
		wrong(r, draft->entry.place, "entry says not what it is about");
	else
		draft->entry.key = ash_key_join(r->arena, &parts);
	return draft->entry.key != NULL;
}

static void keep(struct reader *r, struct ash_baseline_entry entry)
{
	ash_arena_push(r->arena, &r->baseline->entries, entry);
}

static void read_entry(struct reader *r, const struct ash_yaml *node)
{
	struct draft draft = {.entry = {.count = 1, .place = node->place}};
	const struct ash_yaml *rule = node->type == ASH_YAML_MAP ? value_of(node, "rule") : NULL;

	if (!rule || !rule->text) {
		wrong(r, node->place, "expected an entry like {rule: arch-layer, ...}, not %s",
		      rule ? "one whose rule is no word" : ash_yaml_what(r->arena, node));
		return;
	}
	draft.entry.rule = rule->text;
	draft.names = ash_key_names(r->arena, rule->text);
	if (!ash_rule_find(rule->text))
		wrong(r, rule->place, "there is no rule '%s'", rule->text);
	for (uint32_t i = 0; r->good && i < node->n; i++)
		read_pair(r, &draft, node, i);
	if (r->good && settle_key(r, &draft))
		keep(r, draft.entry);
}

/*
 * What other rules wrote may name rules or parts that there are none of any more. Such an entry is
 * kept with no key: it is like no finding.
 */
static void read_foreign_entry(struct reader *r, const struct ash_yaml *node)
{
	struct ash_baseline_entry lost = {
		.rule = "unknown", .key = "", .count = 1, .place = node->place};
	size_t said = r->troubles->n;

	read_entry(r, node);
	if (r->good)
		return;
	r->good = true;
	r->troubles->n = said;
	keep(r, lost);
}

/* ---- the file ---- */

static void read_header(struct reader *r, const struct ash_yaml *root)
{
	const struct ash_yaml *node = value_of(root, "made-with");
	const struct ash_yaml *tool, *rules, *config;

	if (!node || node->type != ASH_YAML_MAP || !value_of(node, "rules") ||
	    !value_of(node, "config") || !value_of(node, "ashlar")) {
		wrong(r, node ? node->place : root->place,
		      "not said what it was made with; expected 'made-with: {ashlar: ..., rules: "
		      "..., config: ...}'");
		return;
	}
	tool = value_of(node, "ashlar");
	rules = value_of(node, "rules");
	config = value_of(node, "config");
	r->baseline->header = node->place;
	r->baseline->tool = text_of(r, tool, "a version");
	r->baseline->rules = digest_of(r, rules);
	r->baseline->config = digest_of(r, config);
}

static void check_keys(struct reader *r, const struct ash_yaml *root)
{
	static const char *const known[] = {"version", "made-with", "findings"};

	for (uint32_t i = 0; i < root->n; i++) {
		const char *name = root->keys[i]->text ? root->keys[i]->text : "";
		bool found = false;

		for (size_t k = 0; k < sizeof known / sizeof *known; k++)
			found |= strcmp(known[k], name) == 0;
		if (!found)
			wrong(r, root->keys[i]->place, "unknown key '%s' in a baseline%s", name,
			      ash_suggestion(r->arena, name, known, sizeof known / sizeof *known));
	}
}

static bool check_version(struct reader *r, const struct ash_yaml *root)
{
	const struct ash_yaml *version = value_of(root, "version");

	if (version && version->text && strcmp(version->text, VERSION) == 0)
		return true;
	if (version)
		wrong(r, version->place,
		      "version must be " VERSION ", not %s; this Ashlar reads "
		      "no other",
		      ash_yaml_what(r->arena, version));
	else
		wrong(r, root->place, "no version; a baseline begins with 'version: " VERSION "'");
	return false;
}

static void read_findings(struct reader *r, const struct ash_yaml *root)
{
	const struct ash_yaml *list = value_of(root, "findings");
	bool foreign = r->good && r->baseline->rules != ash_meaning_of_rules();

	if (!list || list->type == ASH_YAML_NULL)
		return;
	if (list->type != ASH_YAML_LIST) {
		wrong(r, list->place, "expected a list of entries, not %s",
		      ash_yaml_what(r->arena, list));
		return;
	}
	for (uint32_t i = 0; i < list->n; i++) {
		bool good = r->good; /* one wrong entry does not silence the next */

		r->good = true;
		if (foreign)
			read_foreign_entry(r, list->items[i]);
		else
			read_entry(r, list->items[i]);
		r->good &= good;
	}
}

/* Also finds what is listed twice: neither of the two would be the one that counts. */
static void sort_entries(struct reader *r)
{
	struct ash_baseline *baseline = r->baseline;

	if (baseline->entries.n == 0 || !r->good)
		return;
	qsort(baseline->entries.v, baseline->entries.n, sizeof *baseline->entries.v,
	      ash_baseline_entry_compare);
	for (size_t i = 1; i < baseline->entries.n; i++) {
		const struct ash_baseline_entry *a = &baseline->entries.v[i - 1], *b = a + 1;
		bool later = b->place.line > a->place.line;

		if (*a->key && ash_baseline_entry_compare(a, b) == 0)
			wrong(r, (later ? b : a)->place, "%s is listed already, in line %" PRIu32,
			      ash_baseline_entry_words(r->arena, a), (later ? a : b)->place.line);
	}
}

struct ash_baseline *ash_baseline_read(struct ash_arena *arena, const char *bytes, size_t n,
				       const char *path, struct ash_troubles *troubles)
{
	struct reader r = {.arena = arena, .troubles = troubles, .good = true};
	const struct ash_yaml *root = ash_yaml_read(arena, bytes, n, path, troubles);

	if (!root)
		return NULL;
	r.baseline = ash_arena_alloc(arena, sizeof *r.baseline);
	r.baseline->path = path;
	if (root->type != ASH_YAML_MAP)
		wrong(&r, root->place, "no baseline, but %s", ash_yaml_what(arena, root));
	else if (check_version(&r, root)) {
		check_keys(&r, root);
		read_header(&r, root);
		read_findings(&r, root);
		sort_entries(&r);
	}
	return r.good ? r.baseline : NULL;
}
