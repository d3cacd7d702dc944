/* Damaged fact files are refused by name: every byte flipped, every length cut, and rows that
 * lie behind good checksums. Run under the sanitizers, this is also the proof of no overrun. */
#include <unistd.h>

#include "facts/base/map.h"
#include "facts/format.h"
#include "cmocka_all.h"
#include "generate.h"

static int make_file(void **state)
{
	static struct ash_buf bytes;

	bytes = (struct ash_buf){0};
	generate_facts(&bytes, 2, 0);
	*state = &bytes;
	return 0;
}

static int release_file(void **state)
{
	ash_buf_release(*state);
	return 0;
}

/* Opens a copy in memory of exactly its size, so that a sanitizer sees one byte too many. */
static int try_open(const char *bytes, size_t n, char *why, size_t why_size)
{
	char *copy = malloc(n ? n : 1);
	struct ash_facts facts;
	int result;

	assert_non_null(copy);
	memcpy(copy, bytes, n);
	result = ash_facts_open_memory(&facts, copy, n, why, why_size);
	free(copy);
	return result;
}

static void flip(char *byte, unsigned bit)
{
	*(unsigned char *)byte ^= (unsigned char)(1u << bit);
}

static void every_flipped_byte_is_found(void **state)
{
	struct ash_buf *good = *state;
	char why[256];

	for (size_t i = 0; i < good->size; i++) {
		flip(&good->data[i], i % 8);
		why[0] = '\0';
		assert_int_equal(try_open(good->data, good->size, why, sizeof why), -1);
		assert_true(strlen(why) > 10);
		flip(&good->data[i], i % 8);
	}
	assert_int_equal(try_open(good->data, good->size, why, sizeof why), 0);
}

static void every_truncation_is_found(void **state)
{
	const struct ash_buf *good = *state;
	char why[256];

	for (size_t n = 0; n < good->size; n++)
		assert_int_equal(try_open(good->data, n, why, sizeof why), -1);
}

static void more_than_it_says_is_refused(void **state)
{
	struct ash_buf longer = {0};
	const struct ash_buf *good = *state;
	char why[256];

	ash_buf_add(&longer, good->data, good->size);
	ash_buf_add(&longer, "12345678", 8);
	assert_int_equal(try_open(longer.data, longer.size, why, sizeof why), -1);
	ash_buf_release(&longer);
}

/* Computes all checksums anew, as someone would who wants to be believed. */
static void forge(char *bytes)
{
	struct ash_header *header = (void *)bytes;
	struct ash_section *sections = (void *)(header + 1);

	for (int i = 0; i < ASH_N_SECTIONS; i++)
		sections[i].checksum =
			ash_hash(bytes + sections[i].offset_bytes, sections[i].size_bytes);
	header->checksum = ash_format_checksum(header, sections);
}

/* Every word of every section in turn becomes a large and a small number behind good checksums:
 * refused, or harmless to a reader that follows every reference. */
static void forged_rows_are_harmless(void **state)
{
	const struct ash_buf *good = *state;
	size_t begin = sizeof(struct ash_header) + ASH_N_SECTIONS * sizeof(struct ash_section);
	const uint32_t lies[] = {0x7fffffff, 0xfffffffe, 1, 7};
	char *copy = malloc(good->size), why[256];
	int refused = 0;

	assert_non_null(copy);
	for (size_t at = begin; at + 4 <= good->size; at += 4) {
		uint32_t lie = lies[at / 4 % 4];
		struct ash_facts facts;

		memcpy(copy, good->data, good->size);
		memcpy(copy + at, &lie, sizeof lie);
		forge(copy);
		if (ash_facts_open_memory(&facts, copy, good->size, why, sizeof why) != 0) {
			refused++;
			continue;
		}
		for (uint32_t i = 0; i < facts.view.n_uses; i++) {
			const struct ash_use *use = &facts.view.uses[i];

			assert_true(strlen(ash_entity_qualified(&facts.view, use->to)) < 100);
			assert_true(strlen(ash_file_path(&facts.view, use->file)) < 100);
		}
	}
	assert_true(refused > 1000);
	free(copy);
}

static void forged_tables_are_refused(void **state)
{
	const struct ash_buf *good = *state;
	const uint64_t lies[] = {0, 1, 0x7fffffffffffffff, 0xfffffffffffffff8, 1u << 20};
	char *copy = malloc(good->size), why[256];

	assert_non_null(copy);
	for (size_t at = sizeof(struct ash_header); at < sizeof(struct ash_header) + 64; at += 8) {
		for (size_t i = 0; i < sizeof lies / sizeof lies[0]; i++) {
			struct ash_header *header = (void *)copy;

			memcpy(copy, good->data, good->size);
			if (memcmp(copy + at, &lies[i], 8) == 0)
				continue;
			memcpy(copy + at, &lies[i], 8);
			header->checksum = ash_format_checksum(header, (const void *)(header + 1));
			assert_int_equal(try_open(copy, good->size, why, sizeof why), -1);
		}
	}
	free(copy);
}

static void other_versions_are_named(void **state)
{
	struct ash_buf *good = *state;
	struct ash_header *header = (void *)good->data;
	char why[256];

	header->format_version = ASH_FORMAT_VERSION + 1;
	assert_int_equal(try_open(good->data, good->size, why, sizeof why), -1);
	assert_non_null(strstr(why, "newer"));
	header->format_version = ASH_FORMAT_VERSION - 1;
	assert_int_equal(try_open(good->data, good->size, why, sizeof why), -1);
	assert_non_null(strstr(why, "older"));
	header->format_version = ASH_FORMAT_VERSION;
	assert_int_equal(try_open("#include <stdio.h>\n", 19, why, sizeof why), -1);
	assert_non_null(strstr(why, "not a fact file"));
}

static void files_are_mapped_or_named(void **state)
{
	const struct ash_buf *good = *state;
	char path[] = "test_damage_XXXXXX", why[256];
	int fd = mkstemp(path);
	struct ash_facts facts;

	assert_true(fd >= 0);
	assert_int_equal(ash_facts_open(&facts, path, why, sizeof why), -1); /* empty */
	assert_int_equal(write(fd, good->data, good->size), (ssize_t)good->size);
	assert_int_equal(ash_facts_open(&facts, path, why, sizeof why), 0);
	assert_int_equal(facts.view.n_units, 1);
	ash_facts_release(&facts);
	close(fd);
	unlink(path);
	assert_int_equal(ash_facts_open(&facts, path, why, sizeof why), -1);
	assert_non_null(strstr(why, "No such file"));
	assert_int_equal(ash_facts_open(&facts, ".", why, sizeof why), -1);
	assert_null(facts.mapping);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_flipped_byte_is_found),
		cmocka_unit_test(every_truncation_is_found),
		cmocka_unit_test(more_than_it_says_is_refused),
		cmocka_unit_test(forged_rows_are_harmless),
		cmocka_unit_test(forged_tables_are_refused),
		cmocka_unit_test(other_versions_are_named),
		cmocka_unit_test(files_are_mapped_or_named),
	};

	return cmocka_run_group_tests(tests, make_file, release_file);
}
