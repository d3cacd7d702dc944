/* Values of ashlar.yaml: texts, words, numbers, lists; and how a mistake is said. */
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/catalogue.h"
#include "checks/config_read.h"
#include "checks/options.h"
#include "facts/base/buf.h"

#define MOST_LISTED 16 /* valid names that still read well in a message */

struct ash_finding *ash_config_wrong(struct ash_reading *reading, struct ash_place place,
				     const char *format, ...)
{
	struct ash_finding *finding;
	va_list args;

	va_start(args, format);
	finding = ash_findings_vadd(reading->findings, &ash_config_unknown_key.info,
				    ash_config_unknown_key.info.severity, place, format, args);
	va_end(args);
	return finding;
}

struct ash_finding *ash_config_contradicts(struct ash_reading *reading, struct ash_place place,
					   const char *format, ...)
{
	struct ash_finding *finding;
	va_list args;

	va_start(args, format);
	finding = ash_findings_vadd(reading->findings, &ash_config_contradiction.info,
				    ash_config_contradiction.info.severity, place, format, args);
	va_end(args);
	return finding;
}

const char *ash_suggestion(struct ash_arena *arena, const char *name, const char *const *candidates,
			   size_t n)
{
	const char *nearest = ash_nearest(name, candidates, n);
	struct ash_buf list = {0};
	const char *text;

	if (nearest)
		return ash_arena_printf(arena, "; did you mean '%s'?", nearest);
	if (!n || n > MOST_LISTED)
		return "";
	for (size_t i = 0; i < n; i++)
		ash_buf_addf(&list, "%s%s", i ? ", " : "", candidates[i]);
	text = ash_arena_printf(arena, "; known: %s", ash_buf_text(&list));
	ash_buf_release(&list);
	return text;
}

void ash_config_unknown(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
			const char *const *candidates, size_t n)
{
	struct ash_finding *finding =
		ash_config_wrong(reading, node->place, "unknown %s '%s'%s", what, node->text,
				 ash_suggestion(reading->arena, node->text, candidates, n));

	finding->entity = ash_arena_copy(reading->findings->arena, node->text);
}

/* ---- maps and lists ---- */

/* What a map may hold and where it goes. */
struct shape {
	const char *what;
	struct ash_config_keys keys;
	char *into;
};

static const struct ash_config_key *key_of(const struct shape *shape, size_t i)
{
	const char *first = shape->keys.first;

	return (const struct ash_config_key *)(const void *)(first + i * shape->keys.size_bytes);
}

static void unknown_key(struct ash_reading *reading, const struct ash_yaml *key,
			const struct shape *shape)
{
	const char **names = ash_arena_array(reading->arena, shape->keys.n, sizeof *names);

	for (size_t i = 0; i < shape->keys.n; i++)
		names[i] = key_of(shape, i)->name;
	ash_config_wrong(reading, key->place, "unknown key '%s' in %s%s", key->text, shape->what,
			 ash_suggestion(reading->arena, key->text, names, shape->keys.n))
		->entity = ash_arena_copy(reading->findings->arena, key->text);
}

bool ash_key_repeated(struct ash_reading *reading, const struct ash_yaml *map, uint32_t i)
{
	for (uint32_t j = 0; j < i; j++) {
		const struct ash_yaml *first = map->keys[j], *again = map->keys[i];
		struct ash_finding *finding;

		if (!first->text || strcmp(first->text, again->text) != 0)
			continue;
		finding = ash_config_contradicts(reading, again->place, "key '%s' is given twice",
						 again->text);
		finding->entity = ash_arena_copy(reading->findings->arena, again->text);
		ash_finding_note(reading->findings, finding, first->place, "first given here");
		return true;
	}
	return false;
}

static void read_pair(struct ash_reading *reading, const struct ash_yaml *map, uint32_t i,
		      const struct shape *shape)
{
	const struct ash_yaml *key = map->keys[i];

	if (!key->text) {
		ash_config_wrong(reading, key->place, "a key of %s must be a word, not %s",
				 shape->what, ash_yaml_what(reading->arena, key));
		return;
	}
	if (ash_key_repeated(reading, map, i))
		return;
	for (size_t k = 0; k < shape->keys.n; k++) {
		const struct ash_config_key *known = key_of(shape, k);

		if (strcmp(known->name, key->text) == 0) {
			known->read(reading, map->items[i], shape->into + known->offset_bytes);
			return;
		}
	}
	unknown_key(reading, key, shape);
}

void ash_read_map(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
		  struct ash_config_keys keys, void *into)
{
	const struct shape shape = {what, keys, into};

	if (node->type != ASH_YAML_MAP) {
		ash_config_wrong(reading, node->place, "%s must be a map, not %s", what,
				 ash_yaml_what(reading->arena, node));
		return;
	}
	for (uint32_t i = 0; i < node->n; i++)
		read_pair(reading, node, i, &shape);
}

void ash_read_each(struct ash_reading *reading, const struct ash_yaml *node, ash_value_reader *read,
		   void *target)
{
	if (node->type == ASH_YAML_NULL)
		return;
	if (node->type != ASH_YAML_LIST) {
		read(reading, node, target);
		return;
	}
	for (uint32_t i = 0; i < node->n; i++)
		read(reading, node->items[i], target);
}

/* ---- single values ---- */

const char *ash_read_scalar(struct ash_reading *reading, const struct ash_yaml *node,
			    const char *expected)
{
	if (node->type != ASH_YAML_SCALAR)
		ash_config_wrong(reading, node->place, "expected %s, not %s", expected,
				 ash_yaml_what(reading->arena, node));
	return node->text;
}

void ash_read_node(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	(void)reading;
	*(const struct ash_yaml **)target = value;
}

void ash_read_text(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	const char *text = ash_read_scalar(reading, value, "a text");

	if (text)
		*(const char **)target = text;
}

static void add_string(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct ash_strings *strings = target;
	const char *text = ash_read_scalar(reading, value, "a text");

	if (text)
		ash_arena_push(reading->arena, strings, text);
}

void ash_read_strings(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, add_string, target);
}

/* "./src" is "src"; "." is everything. */
static const char *tidy_glob(const char *text)
{
	while (text[0] == '.' && text[1] == '/')
		text += 2;
	return !*text || strcmp(text, ".") == 0 ? "**" : text;
}

static void add_glob(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	struct ash_globs *globs = target;
	const char *text = ash_read_scalar(reading, value, "a path glob");

	if (text && *text) {
		struct ash_glob glob = {.pattern = tidy_glob(text), .place = value->place};

		ash_arena_push(reading->arena, globs, glob);
	} else if (text) {
		ash_config_wrong(reading, value->place, "an empty glob matches nothing");
	}
}

void ash_read_globs(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	ash_read_each(reading, value, add_glob, target);
}

/* A value of an option type; false with a finding when it is none. */
static bool number_of(struct ash_reading *reading, const struct ash_yaml *value,
		      enum ash_option_type type, const char *expected, uint32_t *number)
{
	struct ash_option option = {.type = type};
	const char *text = ash_read_scalar(reading, value, expected);

	if (!text || ash_option_parse(&option, text, number))
		return text != NULL;
	ash_config_wrong(reading, value->place, "expected %s, not '%s'", expected, text);
	return false;
}

void ash_read_count(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	uint32_t number = 0;

	if (number_of(reading, value, ASH_OPTION_U32, "a number", &number))
		*(uint32_t *)target = number;
}

void ash_read_flag(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	uint32_t number = 0;

	if (number_of(reading, value, ASH_OPTION_BOOL, "true or false", &number))
		*(bool *)target = number != 0;
}

int ash_read_word(struct ash_reading *reading, const struct ash_yaml *node, const char *what,
		  const char *const *words, size_t n)
{
	if (!ash_read_scalar(reading, node, ash_arena_printf(reading->arena, "a %s", what)))
		return -1;
	for (size_t i = 0; i < n; i++)
		if (strcmp(words[i], node->text) == 0)
			return (int)i;
	ash_config_unknown(reading, node, what, words, n);
	return -1;
}

void ash_read_severity(struct ash_reading *reading, const struct ash_yaml *value, void *target)
{
	static const char *const words[] = {"ignore", "note", "warning", "error"};
	int severity = ash_read_word(reading, value, "severity", words, 4);

	if (severity >= 0)
		*(enum ash_severity *)target = (enum ash_severity)severity;
}
