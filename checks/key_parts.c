/* Parts of a key; see key_parts.h. */
#include "checks/key_parts.h"

#include <string.h>

#include "checks/arena_vec.h"
#include "checks/rule.h"
#include "facts/base/buf.h"

static struct ash_strings split(struct ash_arena *arena, const char *text, char separator)
{
	struct ash_strings parts = {0};

	for (;;) {
		const char *end = strchr(text, separator);
		size_t n = end ? (size_t)(end - text) : strlen(text);

		ash_arena_push(arena, &parts, ash_arena_copy_n(arena, text, n));
		if (!end)
			return parts;
		text = end + 1;
	}
}

struct ash_strings ash_key_split(struct ash_arena *arena, const char *key)
{
	return split(arena, key, ASH_KEY_SEPARATOR);
}

const char *ash_key_join(struct ash_arena *arena, const struct ash_strings *parts)
{
	struct ash_buf buf = {0};
	const char *key;

	for (size_t i = 0; i < parts->n; i++) {
		if (i)
			ash_buf_addc(&buf, ASH_KEY_SEPARATOR);
		ash_buf_adds(&buf, parts->v[i]);
	}
	key = ash_arena_copy(arena, ash_buf_text(&buf));
	ash_buf_release(&buf);
	return key;
}

struct ash_strings ash_key_names(struct ash_arena *arena, const char *rule)
{
	const struct ash_rule *known = ash_rule_find(rule);

	if (!known || !known->info.key_names)
		return (struct ash_strings){0};
	return split(arena, known->info.key_names, ' ');
}
