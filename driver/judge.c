/* Passes check and account: the rules' findings, and what all of it means for the exit code. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "checks/ask/asker.h"
#include "driver/artefacts.h"
#include "driver/session.h"
#include "driver/unit_facts.h"
#include "facts/base/path.h"

/* Today, or the day SOURCE_DATE_EPOCH names for reproducible runs. */
static const char *today(struct ash_arena *arena)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = epoch && epoch[0] ? (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	struct tm day;
	char text[16];

	if (!gmtime_r(&now, &day) || strftime(text, sizeof text, "%Y-%m-%d", &day) == 0)
		return NULL;
	return ash_arena_copy(arena, text);
}

static uint32_t units_without_facts(const struct ash_session *session)
{
	uint32_t n = 0;

	for (size_t i = 0; i < session->tasks.n; i++)
		n += session->tasks.v[i].state == ASH_TASK_FAILED;
	for (size_t i = 0; i < session->report.failures.n; i++)
		n += !session->report.failures.v[i].incomplete;
	return n;
}

static uint32_t units_incomplete(const struct ash_view *view)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < view->n_units; i++)
		n += (view->units[i].flags & ASH_UNIT_INCOMPLETE) != 0;
	return n;
}

/* Was every unit of the program assessed, and wholly? */
static bool is_complete(const struct ash_session *session)
{
	return !session->restricted && units_without_facts(session) == 0 &&
	       units_incomplete(&session->facts.view) == 0;
}

bool ash_pass_check(struct ash_session *session)
{
	struct ash_artefacts artefacts = {0};
	struct ash_witness witness = ash_unit_facts(session);
	struct ash_asking asking;
	struct ash_check_options options = {.whole_program = !session->restricted,
					    .only_rule = session->settings->rule,
					    .units_failed = units_without_facts(session),
					    .foreign_units = session->compiles.skipped,
					    .artefacts = &artefacts,
					    .witness = &witness,
					    .asker = &asking.asker,
					    .today = today(&session->arena),
					    .whole_list = session->baseline_may_differ ||
							  session->settings->shrink,
					    .troubles = &session->troubles};

	ash_asking_init(&asking, &session->troubles);
	if (session->ratchet.baseline || session->ratchet.listed)
		options.ratchet = &session->ratchet;
	if (session->settings->show_allowed)
		options.allowed = &session->allowed;
	session->ratchet.complete = is_complete(session);
	if (session->database)
		ash_artefacts_find(&session->arena, session->root.folder, session->database,
				   &session->compiles, &artefacts);
	session->project =
		ash_check_view(session->config, &session->facts.view, &options, &session->findings);
	ash_asking_release(&asking);
	return true;
}

static void add_failure(struct ash_session *session, const char *file, const char *reason,
			bool incomplete)
{
	struct ash_unit_failure failure = {
		.file = file, .reason = reason, .incomplete = incomplete};

	ash_vec_push(&session->report.failures, failure);
}

static void account_for_tasks(struct ash_session *session)
{
	struct ash_report *report = &session->report;

	report->units = (uint32_t)session->tasks.n;
	report->assessed = report->units;
	for (size_t i = 0; i < session->tasks.n; i++) {
		const struct ash_task *task = &session->tasks.v[i];

		if (!task->reason)
			continue;
		report->assessed -= task->state == ASH_TASK_FAILED;
		add_failure(session, task->name, task->reason, task->state == ASH_TASK_ERRORS);
	}
}

/* Failures of reading are listed already; what is left are units that compiled with errors. */
static void account_for_facts(struct ash_session *session)
{
	const struct ash_view *view = &session->facts.view;

	session->report.units = view->n_units + (uint32_t)session->report.failures.n;
	session->report.assessed = view->n_units;
	for (uint32_t i = 0; i < view->n_units; i++) {
		const struct ash_unit *unit = &view->units[i];

		if (unit->flags & ASH_UNIT_INCOMPLETE)
			add_failure(session, ash_file_path(view, unit->file),
				    ash_arena_printf(&session->arena, "%u compile error%s",
						     unit->errors, unit->errors == 1 ? "" : "s"),
				    true);
	}
}

static int by_file(const void *a, const void *b)
{
	const struct ash_unit_failure *x = a, *y = b;
	int order = strcmp(x->file, y->file);

	return order ? order : strcmp(x->reason, y->reason);
}

/* GCC's options that Clang does not know: said once for all units. */
static void note_dropped(struct ash_session *session)
{
	struct ash_strings all = {0};
	struct ash_buf list = {0};

	for (size_t i = 0; i < session->tasks.n; i++) {
		const struct ash_strings *dropped = &session->tasks.v[i].dropped;

		for (size_t k = 0; k < dropped->n; k++) {
			size_t at = 0;

			while (at < all.n && strcmp(all.v[at], dropped->v[k]) < 0)
				at++;
			if (at < all.n && strcmp(all.v[at], dropped->v[k]) == 0)
				continue;
			ash_vec_push(&all, dropped->v[k]);
			memmove(all.v + at + 1, all.v + at, (all.n - 1 - at) * sizeof *all.v);
			all.v[at] = dropped->v[k];
		}
	}
	for (size_t i = 0; i < all.n; i++)
		ash_buf_addf(&list, " %s", all.v[i]);
	if (all.n)
		ash_trouble_add(&session->troubles, ASH_NOTE, (struct ash_place){.path = ""},
				"Clang %u does not know these options of the build, they were left "
				"out:%s",
				session->toolchain.llvm, list.data);
	ash_vec_release(&all);
	ash_buf_release(&list);
}

static void note_skipped(struct ash_session *session)
{
	uint32_t n = session->compiles.skipped;

	if (n)
		ash_trouble_add(&session->troubles, ASH_NOTE, (struct ash_place){.path = ""},
				"%u entr%s of the compile database compile%s neither C nor C++, "
				"passed over",
				n, n == 1 ? "y" : "ies", n == 1 ? "s" : "");
}

static enum ash_severity threshold(const struct ash_settings *settings)
{
	switch ((enum ash_fail_on)settings->fail_on) {
	case ASH_FAIL_ON_ERROR:
		return ASH_ERROR;
	case ASH_FAIL_ON_NOTE:
		return ASH_NOTE;
	case ASH_FAIL_ON_WARNING:
		break;
	}
	return ASH_WARNING;
}

/* What the baseline lists does not count, nor do its own leftovers where it says so. */
static bool counts(const struct ash_session *session, const struct ash_finding *finding)
{
	if (finding->state == ASH_STATE_UNCHANGED ||
	    (session->config->baseline_fixed == ASH_FIXED_WARN &&
	     strcmp(finding->rule->id, "config-baseline-stale") == 0))
		return false;
	return finding->severity >= threshold(session->settings);
}

/* Incompleteness outranks findings: what was found is true, what was not proves nothing. */
static int verdict(const struct ash_session *session)
{
	if (session->report.failures.n || ash_troubles_have_error(&session->troubles))
		return ASH_EXIT_INCOMPLETE;
	for (size_t i = 0; i < session->findings.n; i++)
		if (counts(session, session->findings.v[i]) && !session->settings->exit_zero)
			return ASH_EXIT_FINDINGS;
	return ASH_EXIT_CLEAN;
}

static void list_rules(struct ash_session *session)
{
	const struct ash_rule_info **rules =
		ash_arena_array(&session->arena, ash_n_rules + 1, sizeof(const void *));
	const char *only = session->settings->rule;

	for (size_t i = 0; i < ash_n_rules; i++)
		if (!only || strcmp(ash_rules[i]->info.id, only) == 0)
			rules[session->report.n_rules++] = &ash_rules[i]->info;
	session->report.rules = rules;
}

/* Trouble found before the root was known is told relative to it too. */
static void relate_troubles(struct ash_session *session)
{
	for (size_t i = 0; i < session->troubles.n; i++) {
		struct ash_place *place = &session->troubles.v[i].place;

		place->path = ash_path_relative(session->root.folder, place->path);
	}
}

static void account_for_baseline(struct ash_session *session)
{
	const struct ash_ratchet *ratchet = &session->ratchet;
	struct ash_report *report = &session->report;

	report->compared = ratchet->baseline != NULL;
	report->n_new = ratchet->n_new;
	report->n_unchanged = ratchet->n_unchanged;
	for (size_t i = 0; i < ratchet->fixed.n; i++) {
		const struct ash_fixed *one = &ratchet->fixed.v[i];
		struct ash_report_fixed fixed = {
			.rule = one->entry->rule,
			.key = one->entry->key,
			.was = one->entry->ceiling ? one->entry->ceiling : one->entry->count,
			.is = one->entry->ceiling ? one->ceiling : one->count};

		ash_vec_push(&report->fixed, fixed);
	}
}

bool ash_pass_account(struct ash_session *session)
{
	struct ash_report *report = &session->report;

	if (session->database)
		account_for_tasks(session);
	else
		account_for_facts(session);
	if (report->failures.n)
		qsort(report->failures.v, report->failures.n, sizeof *report->failures.v, by_file);
	note_skipped(session);
	note_dropped(session);
	relate_troubles(session);
	list_rules(session);
	report->findings = &session->findings;
	report->troubles = &session->troubles;
	report->root = session->root.folder;
	account_for_baseline(session);
	if (session->settings->show_allowed)
		report->allowed = &session->allowed;
	report->category = session->settings->category;
	report->tool_version = ASHLAR_VERSION;
	session->exit_code = verdict(session);
	report->exit_code = session->exit_code;
	return true;
}
