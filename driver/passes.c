/*
 * Passes: a run as a table of contents. Each pass establishes what the later ones rely on; read
 * from top to bottom, the invariants are the proof that the output depends on the input alone.
 */
#include "driver/progress.h"
#include "driver/session.h"

#define LISTING                                                                                    \
	{"list-units", "every unit is known once, by file, folder and command",                    \
	 ash_pass_list_units},                                                                     \
		{"find-root", "the root is canonical; names relative to it are final",             \
		 ash_pass_find_root},                                                              \
	{                                                                                          \
		"read-config", "the configuration is usable, its own findings are listed",         \
			ash_pass_read_config                                                       \
	}

#define EXTRACTING                                                                                 \
	{"choose-tools", "each task has its command; tasks are sorted", ash_pass_choose_tools},    \
		{"look-up", "a task has facts that still hold, or waits", ash_pass_look_up},       \
		{"extract", "no task waits: it has facts or a reason", ash_pass_extract},          \
	{                                                                                          \
		"merge", "the program is whole, and read-only from here on", ash_pass_merge        \
	}

const struct ash_pass ash_passes_config[] = {LISTING, {0}};

const struct ash_pass ash_passes_facts[] = {LISTING, EXTRACTING, {0}};

#define COMPARING                                                                                  \
	{                                                                                          \
		"read-baseline", "what may stay is known, by today's rules",                       \
			ash_pass_read_baseline                                                     \
	}

const struct ash_pass ash_passes_check[] = {
	LISTING,
	COMPARING,
	EXTRACTING,
	{"locate", "facts whose sources are not where the root is are known", ash_pass_locate},
	{"check", "there are no new findings after this; they are sorted", ash_pass_check},
	{"conform", "each file of the project conforms, does not, or was not assessed",
	 ash_pass_conform},
	{"account", "nothing depends on -j any more; the exit code is known", ash_pass_account},
	{"shrink", "the baseline lists what is left, if it is to do so by itself",
	 ash_pass_shrink_baseline},
	{"report", "everybody who asked has the report", ash_pass_report},
	{0}};

const struct ash_pass ash_passes_baseline[] = {
	LISTING,
	COMPARING,
	EXTRACTING,
	{"check", "all findings are known, none left out of the list", ash_pass_check},
	{"account", "it is known whether every unit was assessed", ash_pass_account},
	{"write-baseline", "the file lists the findings, or is as it was", ash_pass_write_baseline},
	{0}};

const struct ash_pass ash_passes_init[] = {
	LISTING,
	{"unconfigured", "nobody's configuration is overwritten", ash_pass_unconfigured},
	EXTRACTING,
	{"propose", "ashlar.yaml says what the code suggests", ash_pass_propose},
	{"read-config", "from here on it is as if a person had written it", ash_pass_read_config},
	COMPARING,
	{"check", "all findings are known, none left out of the list", ash_pass_check},
	{"account", "it is known whether every unit was assessed", ash_pass_account},
	{"write-baseline", "the file lists the findings, or is as it was", ash_pass_write_baseline},
	{0}};

bool ash_passes_run(const struct ash_pass *passes, struct ash_session *session)
{
	for (; passes->name; passes++) {
		uint64_t started_ns = ash_now_ns();

		if (!passes->run(session)) {
			ash_deliver_text(session);
			return false;
		}
		ash_session_say(session, "%-12s %8.1f ms", passes->name,
				(double)(ash_now_ns() - started_ns) / 1e6);
	}
	return true;
}
