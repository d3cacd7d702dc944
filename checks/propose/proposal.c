/* Adding parts to a proposal, under names that YAML takes and that no other part has. */
#include <ctype.h>
#include <string.h>

#include "checks/propose/propose.h"
#include "facts/base/path.h"

const char *ash_proposal_key(struct ash_arena *arena, const char *text)
{
	char *key = ash_arena_copy(arena, text);

	for (char *c = key; *c; c++)
		if (!isalnum((unsigned char)*c) && *c != '_')
			*c = '-';
	if (key[0] == '\0')
		return "root";
	return isalpha((unsigned char)key[0]) ? key : ash_arena_printf(arena, "part-%s", key);
}

bool ash_proposal_has(const struct ash_proposal *proposal, const char *name)
{
	for (uint32_t i = 0; i < proposal->n_parts; i++)
		if (strcmp(proposal->parts[i].name, name) == 0)
			return true;
	return false;
}

bool ash_proposal_lists(const char *const *globs, uint32_t n, const char *glob)
{
	for (uint32_t i = 0; i < n; i++)
		if (strcmp(globs[i], glob) == 0)
			return true;
	return false;
}

static const char *const *copy_texts(struct ash_arena *arena, const char *const *texts, uint32_t n)
{
	const char **copy = ash_arena_array(arena, (size_t)n + 1, sizeof *copy);

	if (n)
		memcpy(copy, texts, n * sizeof *copy);
	return copy;
}

void ash_proposal_add(struct ash_arena *arena, struct ash_proposal *proposal,
		      const struct ash_proposed_part *part, const char *name, const char *longer)
{
	const char *key = ash_proposal_key(arena, name);

	if (ash_proposal_has(proposal, key))
		key = ash_proposal_key(arena, longer);
	for (unsigned k = 2; ash_proposal_has(proposal, key); k++)
		key = ash_arena_printf(arena, "%s-%u", ash_proposal_key(arena, longer), k);
	proposal->parts[proposal->n_parts] = *part;
	proposal->parts[proposal->n_parts].globs = copy_texts(arena, part->globs, part->n_globs);
	proposal->parts[proposal->n_parts++].name = key;
}

static bool is_foreign(const struct ash_proposal *proposal, const char *path)
{
	for (uint32_t i = 0; i < proposal->n_vendored; i++)
		if (ash_glob_match(proposal->vendored[i], path))
			return true;
	return proposal->generated && ash_glob_match(proposal->generated, path);
}

uint32_t ash_proposal_part_of(const struct ash_proposal *proposal, const char *path)
{
	for (int rest = 0; rest < 2 && !is_foreign(proposal, path); rest++)
		for (uint32_t i = 0; i < proposal->n_parts; i++) {
			const struct ash_proposed_part *part = &proposal->parts[i];

			for (uint32_t k = 0; k < part->n_globs && part->rest == rest; k++)
				if (ash_glob_match(part->globs[k], path))
					return i;
		}
	return ASH_NONE;
}
