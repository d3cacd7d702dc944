/* Frames: whole, in pieces, several at once, and bytes that are none. */
#include "folder.h"

#include <unistd.h>

#include "facts/base/frame.h"

static void a_frame_comes_back(void **state)
{
	static const char *const words[] = {"job", "", "a b\n"};
	struct ash_buf pipe_bytes = {0};
	struct ash_frame frame;

	(void)state;
	ash_frame_put(&pipe_bytes, words, 3);
	ash_frame_put(&pipe_bytes, words, 1);
	assert_int_equal(ash_frame_take(&pipe_bytes, &frame), ASH_FRAME_WHOLE);
	assert_int_equal(frame.n, 3);
	assert_string_equal(ash_frame_string(&frame, 0), "job");
	assert_string_equal(ash_frame_string(&frame, 1), "");
	assert_string_equal(ash_frame_string(&frame, 2), "a b\n");
	assert_string_equal(ash_frame_string(&frame, 3), "");
	ash_frame_release(&frame);
	assert_int_equal(ash_frame_take(&pipe_bytes, &frame), ASH_FRAME_WHOLE);
	assert_int_equal(frame.n, 1);
	ash_frame_release(&frame);
	assert_int_equal(ash_frame_take(&pipe_bytes, &frame), ASH_FRAME_PARTIAL);
	ash_buf_release(&pipe_bytes);
}

static void pieces_are_waited_for(void **state)
{
	static const char *const words[] = {"done", "17", "ok"};
	struct ash_buf whole = {0}, arrived = {0};
	struct ash_frame frame;

	(void)state;
	ash_frame_put(&whole, words, 3);
	for (size_t i = 0; i + 1 < whole.size; i++) {
		ash_buf_add(&arrived, whole.data + i, 1);
		assert_int_equal(ash_frame_take(&arrived, &frame), ASH_FRAME_PARTIAL);
	}
	ash_buf_add(&arrived, whole.data + whole.size - 1, 1);
	assert_int_equal(ash_frame_take(&arrived, &frame), ASH_FRAME_WHOLE);
	ash_frame_release(&frame);
	ash_buf_release(&whole);
	ash_buf_release(&arrived);
}

static void check_bad(const char *bytes, size_t n)
{
	struct ash_buf in = {0};
	struct ash_frame frame;

	ash_buf_add(&in, bytes, n);
	assert_int_equal(ash_frame_take(&in, &frame), ASH_FRAME_BAD);
	ash_buf_release(&in);
}

static void other_bytes_are_bad(void **state)
{
	(void)state;
	check_bad("Segmentation fault", 18);   /* sizes beyond all bounds */
	check_bad("\1\0\0\0\2\0\0\0x", 9);     /* more strings than bytes */
	check_bad("\2\0\0\0\1\0\0\0xy", 10);   /* no NUL at the end */
	check_bad("\3\0\0\0\1\0\0\0x\0y", 11); /* bytes behind the last string */
	check_bad("\2\0\0\0\2\0\0\0x\0", 10);  /* fewer strings than said */
}

static void a_pipe_carries_them(void **state)
{
	static const char *const words[] = {"hello", "0.1"};
	struct ash_buf in = {0};
	struct ash_frame frame;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(ash_frame_send(ends[1], words, 2), 0);
	close(ends[1]);
	assert_true(ash_frame_fill(&in, ends[0]) > 0);
	assert_int_equal(ash_frame_fill(&in, ends[0]), 0);
	assert_int_equal(ash_frame_take(&in, &frame), ASH_FRAME_WHOLE);
	assert_string_equal(ash_frame_string(&frame, 1), "0.1");
	ash_frame_release(&frame);
	ash_buf_release(&in);
	close(ends[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_frame_comes_back),
		cmocka_unit_test(pieces_are_waited_for),
		cmocka_unit_test(other_bytes_are_bad),
		cmocka_unit_test(a_pipe_carries_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
