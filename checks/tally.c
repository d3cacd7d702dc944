/* Tallies; see tally.h. Keys are made fit for YAML here, once for writing and comparing. */
#include "checks/tally.h"

#include <string.h>

#include "checks/baseline.h"
#include "checks/utf8.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* The key with what is no UTF-8 replaced (a file's name may be any bytes). */
static const char *clean_key(struct ash_arena *arena, const char *key)
{
	size_t n = strlen(key), good = ash_utf8_length(key, n);
	struct ash_buf buf = {0};
	const char *text;

	if (good == n)
		return key;
	for (; n; good = ash_utf8_length(key, n)) {
		ash_buf_add(&buf, key, good);
		if (good < n)
			ash_buf_adds(&buf, REPLACEMENT);
		key += good + (good < n);
		n -= good + (good < n);
	}
	text = ash_arena_copy(arena, ash_buf_text(&buf));
	ash_buf_release(&buf);
	return text;
}

static const char *name_of(struct ash_buf *buf, const char *rule, const char *key)
{
	ash_buf_clear(buf);
	ash_buf_addf(buf, "%s\n%s", rule, key);
	return ash_buf_text(buf);
}

static void see(struct ash_tallies *tallies, struct ash_buf *buf, struct ash_sighting sighting,
		const char *key)
{
	const struct ash_finding *finding = sighting.finding;
	const char *name = name_of(buf, finding->rule->id, key);
	struct ash_tally *tally;
	bool added;

	sighting.tally = *ash_map_put(&tallies->by_name, name, strlen(name),
				      (uint32_t)tallies->all.n, &added);
	if (added) {
		struct ash_tally fresh = {.rule = finding->rule->id, .key = key};

		ash_vec_push(&tallies->all, fresh);
	}
	tally = &tallies->all.v[sighting.tally];
	sighting.number = tally->count++;
	if (finding->actual > tally->most)
		tally->most = finding->actual;
	ash_vec_push(&tallies->sightings, sighting);
}

void ash_tallies_take(struct ash_tallies *tallies, struct ash_arena *arena,
		      const struct ash_findings *findings)
{
	struct ash_buf buf = {0};

	for (size_t i = 0; i < findings->n; i++) {
		struct ash_finding *finding = findings->v[i];
		struct ash_sighting sighting = {.finding = finding};

		if (!ash_baseline_can_list(finding))
			continue;
		if (!finding->n_parts)
			see(tallies, &buf, sighting, clean_key(arena, finding->key));
		for (uint32_t k = 0; k < finding->n_parts; k++) {
			sighting.part = &finding->parts[k];
			see(tallies, &buf, sighting, clean_key(arena, sighting.part->key));
		}
	}
	ash_buf_release(&buf);
}

uint32_t ash_tallies_find(const struct ash_tallies *tallies, const char *rule, const char *key)
{
	struct ash_buf buf = {0};
	const char *name = name_of(&buf, rule, key);
	const uint32_t *index = ash_map_get(&tallies->by_name, name, strlen(name));

	ash_buf_release(&buf);
	return index ? *index : ASH_NONE;
}

void ash_tallies_release(struct ash_tallies *tallies)
{
	ash_map_release(&tallies->by_name);
	ash_vec_release(&tallies->all);
	ash_vec_release(&tallies->sightings);
}
