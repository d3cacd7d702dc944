/*
 * Shortening; see shorten.h. Findings are new or unchanged in groups of their own, so that what a
 * baseline covers never hides what it does not.
 */
#include "checks/shorten.h"

#include <string.h>

#include "facts/base/map.h"

struct tally {
	struct ash_finding *last; /* shown */
	uint32_t shown, hidden;
};

struct tallies {
	struct ash_map groups; /* key of a group -> index */
	struct {
		ASH_VEC(struct tally);
	} counts;
	struct ash_arena scratch;
};

static struct tally *tally_of(struct tallies *tallies, const struct ash_finding *finding)
{
	const char *key =
		ash_arena_printf(&tallies->scratch, "%s\n%s\n%s\n%s\n%u", finding->rule->id,
				 finding->contract ? finding->contract : "", finding->place.path,
				 finding->to ? finding->to : "", (unsigned int)finding->state);
	bool added;
	uint32_t *index = ash_map_put(&tallies->groups, key, strlen(key),
				      (uint32_t)tallies->counts.n, &added);

	if (added)
		ash_vec_push(&tallies->counts, (struct tally){0});
	return &tallies->counts.v[*index];
}

static bool is_shown(const struct ash_finding *finding, void *context)
{
	struct tallies *tallies = context;
	struct tally *tally;

	if (finding->places == 0)
		return true;
	tally = tally_of(tallies, finding);
	if (tally->shown == finding->places) {
		tally->hidden++;
		return false;
	}
	tally->shown++;
	return true;
}

static void remember_last(struct ash_findings *findings, struct tallies *tallies)
{
	for (size_t i = 0; i < findings->n; i++)
		if (findings->v[i]->places)
			tally_of(tallies, findings->v[i])->last = findings->v[i];
}

static void note_hidden(struct ash_findings *findings, const struct tally *tally)
{
	const char *uses = tally->hidden == 1 ? "use" : "uses";
	const struct ash_place nowhere = {.path = ""};

	if (tally->last->to)
		ash_finding_note(findings, tally->last, nowhere,
				 "and %u more %s of '%s' in this file", tally->hidden, uses,
				 tally->last->to);
	else
		ash_finding_note(findings, tally->last, nowhere, "and %u more like it in this file",
				 tally->hidden);
}

void ash_shorten(struct ash_findings *findings)
{
	struct tallies tallies = {0};

	ash_findings_filter(findings, is_shown, &tallies);
	remember_last(findings, &tallies);
	for (size_t i = 0; i < tallies.counts.n; i++)
		if (tallies.counts.v[i].hidden)
			note_hidden(findings, &tallies.counts.v[i]);
	ash_map_release(&tallies.groups);
	ash_vec_release(&tallies.counts);
	ash_arena_release(&tallies.scratch);
}
