/* Words of C++ for entities of C; see c_words.h. */
#include "checks/pattern/c_words.h"

#include <string.h>

#include "facts/base/arena.h"

#define MAP(name) offsetof(struct ash_c_words, name)
#define NO_MAP    SIZE_MAX

/* The first column is the entity, the second what the map says of it. */
static const struct source {
	uint32_t word;
	size_t map;
	const char *sql;
} sources[] = {
	{ASH_C_METHOD, MAP(classes), "SELECT function, record FROM c_method"},
	{ASH_C_VIRTUAL, NO_MAP, "SELECT function FROM c_method WHERE is_virtual"},
	{ASH_C_CONSTRUCTOR, NO_MAP, "SELECT function FROM c_method WHERE is_constructor"},
	{ASH_C_THIS, NO_MAP, "SELECT function FROM c_this"},
	{ASH_C_SLOT, NO_MAP, "SELECT slot FROM c_slot"},
	{ASH_C_OPERATION, MAP(classes), "SELECT slot, record FROM c_virtual"},
	{ASH_C_SELFLESS, NO_MAP, "SELECT slot FROM c_selfless"},
	{ASH_C_CALLED_ON, NO_MAP,
	 "SELECT function FROM c_this UNION ALL "
	 "SELECT slot FROM c_fill WHERE slot NOT IN (SELECT slot FROM c_selfless)"},
	{ASH_C_BARE, NO_MAP,
	 "SELECT field FROM c_base UNION ALL SELECT link FROM c_interface UNION ALL "
	 "SELECT field FROM c_context WHERE field IS NOT NULL UNION ALL "
	 "SELECT t.field FROM c_twin t JOIN c_interface i ON i.link = t.same UNION ALL "
	 "SELECT f.entity FROM main.field f JOIN main.entity e ON e.id = f.entity WHERE e.flags & 2"},
	{ASH_C_GONE, NO_MAP,
	 "SELECT field FROM c_base UNION ALL SELECT link FROM c_interface UNION ALL "
	 "SELECT field FROM c_context WHERE field IS NOT NULL UNION ALL SELECT slot FROM c_slot UNION ALL "
	 "SELECT slot FROM c_plain UNION ALL SELECT field FROM c_twin"},
	{ASH_C_TABLE, NO_MAP, "SELECT ops FROM c_interface WHERE link IS NOT NULL"},
	{0, MAP(outer), "SELECT record, outer FROM c_outer"},
	{0, MAP(twin), "SELECT field, same FROM c_twin"},
	{0, MAP(plain), "SELECT slot, function FROM c_plain"},
	{ASH_C_PLAIN, NO_MAP, "SELECT function FROM c_plain"},
	{0, MAP(made), "SELECT function, record FROM c_new"},
	{0, MAP(super), "SELECT function, super FROM c_new"},
	{0, MAP(dispatch), "SELECT function, slot FROM c_dispatch"},
};

static bool read_source(struct ash_sql *sql, const struct source *source, struct ash_c_words *words,
			struct ash_sql_error *error)
{
	struct ash_question *question = ash_sql_ask(sql, source->sql, 0, error);
	uint32_t *map = NULL;

	if (!question)
		return false;
	if (source->map != NO_MAP)
		memcpy(&map, (const char *)words + source->map, sizeof map);
	error->message[0] = '\0';
	while (ash_question_next(question, error)) {
		uint32_t entity = ash_question_number(question, 0);

		if (entity == ASH_NONE)
			continue;
		words->of[entity] |= (uint16_t)source->word;
		if (map)
			map[entity] = ash_question_number(question, 1);
	}
	ash_question_end(question);
	return !error->message[0];
}

static void mark_many(struct ash_c_words *words, uint32_t field, uint32_t how)
{
	if (field != ASH_NONE && how & ASH_VALUE_ELEMENT)
		words->of[field] |= ASH_C_MANY;
}

static void find_many(const struct ash_view *view, struct ash_c_words *words)
{
	for (uint32_t i = 0; i < view->n_calls; i++)
		mark_many(words, view->calls[i].receiver_field, view->calls[i].receiver_how);
	for (uint32_t i = 0; i < view->n_arguments; i++)
		mark_many(words, view->arguments[i].value_field, view->arguments[i].value_how);
	for (uint32_t i = 0; i < view->n_writes; i++)
		mark_many(words, view->writes[i].target_field, view->writes[i].target_how);
	for (uint32_t i = 0; i < view->n_entities; i++)
		if (words->of[i] & ASH_C_MANY && words->twin[i] != ASH_NONE)
			words->of[words->twin[i]] |= ASH_C_MANY;
}

static uint32_t *new_map(struct ash_arena *arena, uint32_t n)
{
	uint32_t *map = ash_arena_array(arena, (size_t)n + 1, sizeof *map);

	memset(map, 0xff, n * sizeof *map);
	return map;
}

bool ash_c_words_read(struct ash_sql *sql, const struct ash_view *view, struct ash_c_words *words,
		      struct ash_sql_error *error)
{
	struct ash_arena *arena = ash_sql_arena(sql);
	uint32_t n = view->n_entities;

	words->of = ash_arena_array(arena, (size_t)n + 1, sizeof *words->of);
	words->classes = new_map(arena, n);
	words->outer = new_map(arena, n);
	words->twin = new_map(arena, n);
	words->plain = new_map(arena, n);
	words->made = new_map(arena, n);
	words->super = new_map(arena, n);
	words->dispatch = new_map(arena, n);
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
		if (!read_source(sql, &sources[i], words, error))
			return false;
	find_many(view, words);
	return true;
}
