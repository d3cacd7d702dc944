/*
 * The ratchet; see ratchet.h. Findings are gathered into tallies by rule and key, tallies are
 * paired with entries (by name, then as renames), and each finding asks whether its entry has room
 * for it. Which of three equal findings is the third nobody knows: the last in order is called
 * new, and its note says so.
 */
#include "checks/ratchet.h"

#include <inttypes.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/rename.h"
#include "checks/tally.h"

/* Who belongs to whom, between the tallies and one baseline. */
struct pairing {
	const struct ash_baseline *baseline;
	uint32_t *entry_of; /* per tally; ASH_NONE: not listed */
	uint32_t *tally_of; /* per entry; ASH_NONE: not found */
};

static uint32_t *nones(struct ash_arena *arena, size_t n)
{
	uint32_t *all = ash_arena_array(arena, n, sizeof *all);

	for (size_t i = 0; i < n; i++)
		all[i] = ASH_NONE;
	return all;
}

static struct pairing pair_up(struct ash_arena *scratch, const struct ash_ratchet *ratchet,
			      const struct ash_view *view, const struct ash_tallies *tallies,
			      const struct ash_baseline *baseline)
{
	struct pairing p = {.baseline = baseline,
			    .entry_of = nones(scratch, tallies->all.n),
			    .tally_of = nones(scratch, baseline->entries.n)};

	for (uint32_t i = 0; i < baseline->entries.n; i++) {
		const struct ash_baseline_entry *entry = &baseline->entries.v[i];

		p.tally_of[i] = ash_tallies_find(tallies, entry->rule, entry->key);
		if (p.tally_of[i] != ASH_NONE)
			p.entry_of[p.tally_of[i]] = i;
	}
	/* what was not read may be where it was */
	if (ratchet->complete)
		ash_renames_match(view, baseline, tallies, p.entry_of, p.tally_of);
	return p;
}

/* ---- new or unchanged ---- */

/* Lines of a baseline of another revision are not those that an editor would show. */
static struct ash_place entry_place(const struct ash_baseline *baseline,
				    const struct ash_baseline_entry *entry)
{
	const struct ash_place nowhere = {.path = ""};

	return baseline->revision ? nowhere : entry->place;
}

static void note_part(struct ash_findings *findings, const struct ash_sighting *sighting)
{
	ash_finding_note(findings, sighting->finding, sighting->part->place,
			 "the baseline does not list %s", sighting->part->words);
}

/* Does the entry have room for it? Says why not. */
static bool has_room(struct ash_findings *findings, const struct pairing *pairing,
		     const struct ash_tallies *tallies, const struct ash_sighting *sighting)
{
	const struct ash_tally *tally = &tallies->all.v[sighting->tally];
	uint32_t number = pairing->entry_of[sighting->tally];
	struct ash_finding *finding = sighting->finding;
	const struct ash_baseline_entry *entry;

	if (number == ASH_NONE)
		return false;
	entry = &pairing->baseline->entries.v[number];
	if (sighting->part)
		return true; /* an edge of a cycle is there or not */
	if (entry->ceiling && finding->actual > entry->ceiling) {
		ash_finding_note(findings, finding, entry_place(pairing->baseline, entry),
				 "the baseline's ceiling is %" PRIu32 ", it is %" PRIu32 " now",
				 entry->ceiling, finding->actual);
		return false;
	}
	if (sighting->number >= entry->count) {
		ash_finding_note(findings, finding, entry_place(pairing->baseline, entry),
				 "%" PRIu32 " like this here, the baseline allows %" PRIu32
				 "; any of them may be the new one",
				 tally->count, entry->count);
		return false;
	}
	return true;
}

static bool is_listed(const struct pairing *pairing, const struct ash_sighting *sighting)
{
	return pairing->entry_of[sighting->tally] != ASH_NONE;
}

/* What is new in a finding that is partly known is what its reader has to look at. */
static void point_at(struct ash_findings *findings, const struct ash_sighting *first, size_t more)
{
	struct ash_finding *finding = first->finding;
	const char *rest = more ? ash_arena_printf(findings->arena, " and %zu more", more) : "";

	finding->place = first->part->place;
	finding->message = ash_arena_printf(findings->arena, "%s; new: %s%s", finding->message,
					    first->part->words, rest);
}

/* Of a cycle that is partly known, the edges that are not; of one that is not, nothing more. */
static void note_parts(struct ash_findings *findings, const struct pairing *pairing,
		       const struct ash_sighting *sightings, size_t n)
{
	const struct ash_sighting *first = NULL;
	size_t unlisted = 0;

	for (size_t i = 0; i < n; i++) {
		if (is_listed(pairing, &sightings[i]))
			continue;
		first = first ? first : &sightings[i];
		unlisted++;
	}
	if (!first || !first->part || unlisted == n)
		return;
	point_at(findings, first, unlisted - 1);
	for (size_t i = 0; i < n; i++)
		if (!is_listed(pairing, &sightings[i]))
			note_part(findings, &sightings[i]);
}

/* All sightings of one finding. */
static void judge(struct ash_ratchet *ratchet, struct ash_findings *findings,
		  const struct pairing *pairing, const struct ash_tallies *tallies, size_t begin,
		  size_t end)
{
	const struct ash_sighting *sightings = tallies->sightings.v;
	bool room = true;

	for (size_t i = begin; i < end; i++)
		room &= has_room(findings, pairing, tallies, &sightings[i]);
	sightings[begin].finding->state = room ? ASH_STATE_UNCHANGED : ASH_STATE_NEW;
	ratchet->n_unchanged += room;
	ratchet->n_new += !room;
	note_parts(findings, pairing, sightings + begin, end - begin);
}

static void judge_all(struct ash_ratchet *ratchet, struct ash_findings *findings,
		      const struct pairing *pairing, const struct ash_tallies *tallies)
{
	size_t n = tallies->sightings.n;

	for (size_t begin = 0, end; begin < n; begin = end) {
		const struct ash_finding *finding = tallies->sightings.v[begin].finding;

		for (end = begin; end < n && tallies->sightings.v[end].finding == finding;)
			end++;
		judge(ratchet, findings, pairing, tallies, begin, end);
	}
}

/* ---- fixed ---- */

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static void keep(struct ash_ratchet *ratchet, struct ash_arena *arena,
		 const struct ash_baseline_entry *entry, const struct ash_tally *tally)
{
	struct ash_baseline_entry kept = {.rule = entry->rule,
					  .key = ash_arena_copy(arena, tally->key),
					  .count = least(entry->count, tally->count),
					  .ceiling = least(entry->ceiling, tally->most),
					  .place = {.path = ""}};

	ash_vec_push(&ratchet->kept, kept);
}

static void find_fixed(struct ash_ratchet *ratchet, struct ash_arena *arena,
		       const struct pairing *pairing, const struct ash_tallies *tallies,
		       const char *only_rule)
{
	for (size_t i = 0; i < pairing->baseline->entries.n; i++) {
		const struct ash_baseline_entry *entry = &pairing->baseline->entries.v[i];
		struct ash_fixed fixed = {.entry = entry};

		if (only_rule && strcmp(only_rule, entry->rule) != 0)
			continue;
		if (pairing->tally_of[i] != ASH_NONE) {
			const struct ash_tally *tally = &tallies->all.v[pairing->tally_of[i]];

			fixed.count = tally->count;
			fixed.ceiling = tally->most;
			keep(ratchet, arena, entry, tally);
		}
		if (fixed.count < entry->count || (fixed.count && fixed.ceiling < entry->ceiling))
			ash_vec_push(&ratchet->fixed, fixed);
	}
}

void ash_ratchet_compare(struct ash_ratchet *ratchet, const struct ash_view *view,
			 const char *only_rule, struct ash_findings *findings)
{
	struct ash_arena scratch = {0};
	struct ash_tallies tallies = {0};
	struct pairing pairing;

	ash_tallies_take(&tallies, &scratch, findings);
	pairing = pair_up(&scratch, ratchet, view, &tallies, ratchet->baseline);
	judge_all(ratchet, findings, &pairing, &tallies);
	if (ratchet->complete && ratchet->listed) {
		if (ratchet->listed != ratchet->baseline)
			pairing = pair_up(&scratch, ratchet, view, &tallies, ratchet->listed);
		find_fixed(ratchet, findings->arena, &pairing, &tallies, only_rule);
	}
	ash_tallies_release(&tallies);
	ash_arena_release(&scratch);
	ash_findings_sort(findings); /* some have another place now */
}

struct ash_baseline *ash_ratchet_shrunk(struct ash_arena *arena, const struct ash_ratchet *ratchet)
{
	struct ash_baseline *baseline = ash_arena_alloc(arena, sizeof *baseline);

	*baseline = *ratchet->listed;
	memset(&baseline->entries, 0, sizeof baseline->entries);
	for (size_t i = 0; i < ratchet->kept.n; i++)
		ash_arena_push(arena, &baseline->entries, ratchet->kept.v[i]);
	if (baseline->entries.n)
		qsort(baseline->entries.v, baseline->entries.n, sizeof *baseline->entries.v,
		      ash_baseline_entry_compare);
	return baseline;
}

void ash_ratchet_release(struct ash_ratchet *ratchet)
{
	ash_vec_release(&ratchet->kept);
	ash_vec_release(&ratchet->fixed);
}
