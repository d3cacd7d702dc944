/*
 * Findings: collecting, ordering and naming them.
 *
 * The order is total (two findings that compare equal are the same finding), so that a list does
 * not show in which order rules ran or units were read.
 */
#include "facts/finding.h"

#include <string.h>

#include "facts/base/map.h"

static const char *const severity_names[] = {
	[ASH_IGNORE] = "ignore",
	[ASH_NOTE] = "note",
	[ASH_WARNING] = "warning",
	[ASH_ERROR] = "error",
};
#define N_SEVERITIES (sizeof severity_names / sizeof *severity_names)

const char *ash_severity_name(enum ash_severity severity)
{
	return severity_names[severity];
}

int ash_severity_parse(const char *name)
{
	for (size_t i = 0; i < N_SEVERITIES; i++)
		if (strcmp(severity_names[i], name) == 0)
			return (int)i;
	return -1;
}

/* A place whose path outlives the caller's. */
static struct ash_place keep_place(struct ash_arena *arena, struct ash_place place)
{
	place.path = place.path ? ash_arena_copy(arena, place.path) : "";
	return place;
}

struct ash_finding *ash_findings_vadd(struct ash_findings *findings,
				      const struct ash_rule_info *rule, enum ash_severity severity,
				      struct ash_place place, const char *format, va_list args)
{
	struct ash_finding *finding = ash_arena_alloc(findings->arena, sizeof *finding);

	finding->rule = rule;
	finding->severity = severity;
	finding->place = keep_place(findings->arena, place);
	finding->message = ash_arena_vprintf(findings->arena, format, args);
	finding->entity = "";
	ash_vec_push(findings, finding);
	return finding;
}

struct ash_finding *ash_findings_add(struct ash_findings *findings,
				     const struct ash_rule_info *rule, enum ash_severity severity,
				     struct ash_place place, const char *format, ...)
{
	struct ash_finding *finding;
	va_list args;

	va_start(args, format);
	finding = ash_findings_vadd(findings, rule, severity, place, format, args);
	va_end(args);
	return finding;
}

static void add_note(struct ash_findings *findings, struct ash_finding *finding, bool step,
		     struct ash_place place, const char *message)
{
	struct ash_finding_note note = {
		.place = keep_place(findings->arena, place), .message = message, .step = step};

	ash_vec_push(&finding->notes, note);
}

void ash_finding_note(struct ash_findings *findings, struct ash_finding *finding,
		      struct ash_place place, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add_note(findings, finding, false, place, ash_arena_vprintf(findings->arena, format, args));
	va_end(args);
}

void ash_finding_step(struct ash_findings *findings, struct ash_finding *finding,
		      struct ash_place place, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add_note(findings, finding, true, place, ash_arena_vprintf(findings->arena, format, args));
	va_end(args);
}

/* ---- order ---- */

static int compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int compare_places(const struct ash_place *a, const struct ash_place *b)
{
	int order = strcmp(a->path, b->path);

	order = order ? order : compare_numbers(a->line, b->line);
	return order ? order : compare_numbers(a->column, b->column);
}

static int compare_notes(const struct ash_finding *a, const struct ash_finding *b)
{
	for (size_t i = 0; i < a->notes.n && i < b->notes.n; i++) {
		int order = compare_places(&a->notes.v[i].place, &b->notes.v[i].place);

		order = order ? order : strcmp(a->notes.v[i].message, b->notes.v[i].message);
		if (order)
			return order;
	}
	return (a->notes.n > b->notes.n) - (a->notes.n < b->notes.n);
}

/* Are they the same finding reported twice, for whoever reads the list? */
static int compare_shown(const struct ash_finding *a, const struct ash_finding *b)
{
	int order = compare_places(&a->place, &b->place);

	order = order ? order : strcmp(a->rule->id, b->rule->id);
	return order ? order : strcmp(a->message, b->message);
}

static int compare(const void *left, const void *right)
{
	const struct ash_finding *a = *(struct ash_finding *const *)left;
	const struct ash_finding *b = *(struct ash_finding *const *)right;
	int order = compare_shown(a, b);

	order = order ? order : strcmp(a->key, b->key);
	order = order ? order : strcmp(a->entity, b->entity);
	order = order ? order : compare_numbers(a->place.length, b->place.length);
	return order ? order : compare_notes(a, b);
}

static void drop_repeats(struct ash_findings *findings)
{
	size_t kept = 0;

	for (size_t i = 0; i < findings->n; i++) {
		struct ash_finding *finding = findings->v[i];

		if (kept && compare_shown(findings->v[kept - 1], finding) == 0)
			ash_vec_release(&finding->notes);
		else
			findings->v[kept++] = finding;
	}
	findings->n = kept;
}

static uint64_t fingerprint(struct ash_arena *arena, const struct ash_finding *finding)
{
	return ash_hash_text(ash_arena_printf(arena, "%s\n%s", finding->rule->id, finding->key));
}

/* Fingerprints all, and numbers those of equal fingerprint in list order. */
static void name_all(struct ash_findings *findings)
{
	struct ash_arena scratch = {0};
	struct ash_map seen = {0};

	for (size_t i = 0; i < findings->n; i++) {
		struct ash_finding *finding = findings->v[i];

		finding->fingerprint = fingerprint(&scratch, finding);
		finding->ordinal = ++*ash_map_put_u64(&seen, finding->fingerprint, 0, NULL);
	}
	ash_map_release(&seen);
	ash_arena_release(&scratch);
}

void ash_findings_sort(struct ash_findings *findings)
{
	for (size_t i = 0; i < findings->n; i++) {
		struct ash_finding *finding = findings->v[i];

		if (!finding->key)
			finding->key = finding->message;
		if (!finding->entity)
			finding->entity = "";
	}
	if (findings->n > 1)
		qsort(findings->v, findings->n, sizeof *findings->v, compare);
	drop_repeats(findings);
	name_all(findings);
}

const char *ash_finding_fingerprint(struct ash_arena *arena, const struct ash_finding *finding)
{
	return ash_arena_printf(arena, "%016llx:%u", (unsigned long long)finding->fingerprint,
				finding->ordinal);
}

void ash_findings_filter(struct ash_findings *findings,
			 bool (*keep)(const struct ash_finding *finding, void *context),
			 void *context)
{
	size_t kept = 0;

	for (size_t i = 0; i < findings->n; i++) {
		struct ash_finding *finding = findings->v[i];

		if (keep(finding, context))
			findings->v[kept++] = finding;
		else
			ash_vec_release(&finding->notes);
	}
	findings->n = kept;
}

void ash_findings_release(struct ash_findings *findings)
{
	for (size_t i = 0; i < findings->n; i++)
		ash_vec_release(&findings->v[i]->notes);
	ash_vec_release(findings);
}
