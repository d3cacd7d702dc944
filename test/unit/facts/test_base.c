/* The nouns below all: arena, buffer, map, vector, files written whole. */
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "facts/base/buf.h"
#include "facts/base/map.h"
#include "facts/base/path.h"
#include "facts/base/vec.h"

static void arena_memory_is_zeroed_and_aligned(void **state)
{
	struct ash_arena arena = {0};

	(void)state;
	for (size_t n = 0; n < 300; n++) {
		char *memory = ash_arena_alloc(&arena, n);

		assert_int_equal((uintptr_t)memory % 16, 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(memory[i], 0);
		memset(memory, 0xff, n);
	}
	assert_non_null(ash_arena_alloc(&arena, 1u << 20)); /* more than a chunk */
	assert_string_equal(ash_arena_copy_n(&arena, "stone", 3), "sto");
	assert_string_equal(ash_arena_printf(&arena, "%s-%d", "a", 7), "a-7");
	ash_arena_release(&arena);
	assert_null(arena.chunks);
}

static void buffer_grows_and_ends_with_nul(void **state)
{
	struct ash_buf buf = {0};

	(void)state;
	assert_string_equal(ash_buf_text(&buf), "");
	for (int i = 0; i < 1000; i++)
		ash_buf_addf(&buf, "%d,", i % 10);
	assert_int_equal(buf.size, 2000);
	assert_int_equal(strlen(buf.data), 2000);
	ash_buf_clear(&buf);
	ash_buf_adds(&buf, "x");
	ash_buf_addc(&buf, 'y');
	assert_string_equal(ash_buf_text(&buf), "xy");
	ash_buf_release(&buf);
}

static void map_numbers_keys_in_order_of_insertion(void **state)
{
	struct ash_map map = {0};
	bool inserted;
	size_t n;

	(void)state;
	assert_null(ash_map_get(&map, "a", 1));
	for (uint32_t i = 0; i < 5000; i++) {
		uint32_t key = i * 2654435761u;

		*ash_map_put(&map, &key, sizeof key, 0, &inserted) = i;
		assert_true(inserted);
	}
	for (uint32_t i = 0; i < 5000; i++) {
		uint32_t key = i * 2654435761u;

		assert_int_equal(*ash_map_get(&map, &key, sizeof key), i);
		assert_memory_equal(ash_map_key(&map, i, &n), &key, sizeof key);
		assert_int_equal(n, sizeof key);
	}
	ash_map_put(&map, "", 0, 7, &inserted);
	assert_true(inserted);
	assert_int_equal(*ash_map_put(&map, "", 0, 8, &inserted), 7);
	assert_false(inserted);
	ash_map_release(&map);
}

static void map_takes_any_64_bit_key(void **state)
{
	struct ash_map map = {0};

	(void)state;
	for (uint64_t i = 0; i < 4000; i++)
		ash_map_put_u64(&map, i << 32, (uint32_t)i, NULL); /* low halves all equal */
	for (uint64_t i = 0; i < 4000; i++)
		assert_int_equal(*ash_map_get_u64(&map, i << 32), i);
	assert_null(ash_map_get_u64(&map, 1));
	assert_int_equal(ash_map_key_u64(&map, 3), (uint64_t)3 << 32);
	ash_map_release(&map);
}

static void vector_keeps_what_was_pushed(void **state)
{
	struct {
		ASH_VEC(uint64_t);
	} vec = {0};

	(void)state;
	for (uint64_t i = 0; i < 1000; i++)
		ash_vec_push(&vec, i * i);
	for (uint64_t i = 0; i < 1000; i++)
		assert_int_equal(vec.v[i], i * i);
	ash_vec_release(&vec);
	assert_int_equal(vec.n, 0);
}

static void files_are_written_whole_or_not(void **state)
{
	char folder[] = "test_base_XXXXXX";
	struct ash_arena arena = {0};
	struct ash_buf read = {0};
	struct stat status;
	char *path;
	mode_t mask = umask(022);

	(void)state;
	assert_non_null(mkdtemp(folder));
	path = ash_arena_printf(&arena, "%s/a/b/c", folder);
	assert_int_equal(ash_write_file(path, "x", 1), -1);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(ash_make_folders(ash_path_folder(&arena, path)), 0);
	assert_int_equal(ash_write_file(path, "first", 5), 0);
	assert_int_equal(ash_write_file(path, "second", 6), 0);
	assert_int_equal(ash_buf_read_file(&read, path), 0);
	assert_string_equal(read.data, "second");
	assert_int_equal(stat(path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0644);
	assert_int_equal(ash_buf_read_file(&read, folder), -1);
	assert_int_equal(errno, EISDIR);
	assert_string_equal(read.data, "second");
	assert_int_equal(ash_make_folders(path), -1); /* a file stands there */
	assert_int_equal(ash_write_file(ash_path_folder(&arena, path), "x", 1), -1);
	unlink(path);
	/* nothing temporary was left, or these would fail */
	assert_int_equal(rmdir(ash_arena_printf(&arena, "%s/a/b", folder)), 0);
	assert_int_equal(rmdir(ash_arena_printf(&arena, "%s/a", folder)), 0);
	assert_int_equal(rmdir(folder), 0);
	umask(mask);
	ash_buf_release(&read);
	ash_arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_memory_is_zeroed_and_aligned),
		cmocka_unit_test(buffer_grows_and_ends_with_nul),
		cmocka_unit_test(map_numbers_keys_in_order_of_insertion),
		cmocka_unit_test(map_takes_any_64_bit_key),
		cmocka_unit_test(vector_keeps_what_was_pushed),
		cmocka_unit_test(files_are_written_whole_or_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
