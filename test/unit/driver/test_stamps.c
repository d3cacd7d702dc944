/* Stamps: what holds, what does not, and what may not be vouched for. */
#include "folder.h"

#include <stdio.h>
#include <time.h>

#include "driver/stamps.h"

/* Two files that a unit read long ago, and its record. */
struct unit {
	struct ash_arena arena;
	const char *source, *header, *deps, *record;
	uint64_t started_ns;
};

static void make(struct unit *unit, void **state)
{
	*unit = (struct unit){.started_ns = (uint64_t)time(NULL) * 1000000000u};
	unit->source = folder_write(&unit->arena, state, "a b.c", "int x;\n", 100);
	unit->header = folder_write(&unit->arena, state, "h.h", "int y;\n", 100);
	unit->deps = folder_write(
		&unit->arena, state, "u.deps",
		ash_arena_printf(&unit->arena, "%s\n%s\n", unit->source, unit->header), 0);
	unit->record = folder_path(&unit->arena, state, "u.stamps");
}

static bool write_record(const struct unit *unit)
{
	struct ash_record_of_unit record = {.checksum = 0x1234, .cpu_us = 77};
	struct ash_stamps stamps = {0};
	bool written;

	ash_vec_push(&record.dropped, "-fipa-pta");
	written = ash_stamps_write(&stamps, unit->record, unit->deps, unit->started_ns, &record);
	ash_vec_release(&record.dropped);
	ash_stamps_release(&stamps);
	return written;
}

static bool holds(struct unit *unit)
{
	struct ash_record_of_unit record = {0};
	struct ash_stamps stamps = {0};
	bool hold = ash_stamps_hold(&stamps, &unit->arena, unit->record, &record);

	if (hold) {
		assert_int_equal(record.checksum, 0x1234);
		assert_int_equal(record.cpu_us, 77);
		assert_int_equal(record.dropped.n, 1);
		assert_string_equal(record.dropped.v[0], "-fipa-pta");
	}
	ash_vec_release(&record.dropped);
	ash_stamps_release(&stamps);
	return hold;
}

static void nothing_changed_holds(void **state)
{
	struct unit unit;

	make(&unit, state);
	assert_false(holds(&unit));
	assert_true(write_record(&unit));
	assert_true(holds(&unit));
	ash_arena_release(&unit.arena);
}

static void a_change_is_seen(void **state)
{
	struct unit unit;

	make(&unit, state);
	assert_true(write_record(&unit));
	folder_write(&unit.arena, state, "h.h", "int z;\n", 50); /* the same size */
	assert_false(holds(&unit));
	folder_write(&unit.arena, state, "h.h", "int y;\n", 50); /* the old bytes, a new time */
	assert_true(holds(&unit));
	folder_write(&unit.arena, state, "h.h", "int yy;\n", 100); /* the old time */
	assert_false(holds(&unit));
	ash_arena_release(&unit.arena);
}

static void a_file_that_went_away_is_seen(void **state)
{
	struct unit unit;

	make(&unit, state);
	assert_true(write_record(&unit));
	assert_int_equal(remove(unit.header), 0);
	assert_false(holds(&unit));
	ash_arena_release(&unit.arena);
}

static void what_changed_during_the_parse_is_not_vouched_for(void **state)
{
	struct unit unit;

	make(&unit, state);
	unit.started_ns -= (uint64_t)100 * 1000000000u;
	assert_false(write_record(&unit));
	assert_false(holds(&unit));
	ash_arena_release(&unit.arena);
}

static void other_texts_are_no_records(void **state)
{
	static const char *const texts[] = {
		"",
		"ashlar-stamps 2 0 0\n",
		"ashlar-stamps 1 12\n",
		"ashlar-stamps 1 12 0\n",
		"ashlar-stamps 1 1234 4d\ndropped -fipa-pta\n1 2\n",
		"ashlar-stamps 1 1234 4d\ndropped -fipa-pta\n1 2 3 /no/newline"};
	struct unit unit;

	make(&unit, state);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		folder_write(&unit.arena, state, "u.stamps", texts[i], 0);
		assert_false(holds(&unit));
	}
	ash_arena_release(&unit.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_changed_holds, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(a_change_is_seen, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(a_file_that_went_away_is_seen, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(what_changed_during_the_parse_is_not_vouched_for,
						folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(other_texts_are_no_records, folder_make,
						folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
