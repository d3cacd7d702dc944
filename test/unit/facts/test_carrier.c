/*
 * Carriers as real tools make them: objects from the compiler with a section added by objcopy,
 * joined by ld -r, packed by ar; then the same cut short at every length.
 */
#include <fcntl.h>
#include <ftw.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "facts/base/buf.h"
#include "facts/carrier.h"
#include "generate.h"

extern char **environ;

/* Runs a tool and waits; it must succeed. */
static void run(const char *const argv[])
{
	pid_t pid;
	int status;

	if (posix_spawnp(&pid, argv[0], NULL, NULL, (char *const *)argv, environ) != 0)
		fail_msg("cannot start %s", argv[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (status != 0)
		fail_msg("%s %s failed", argv[0], argv[1]);
}
#define RUN(...) run((const char *const[]){__VA_ARGS__, NULL})

/* NAME.o carrying the facts of unit `unit`, or none when unit < 0. */
static void make_object(const char *name, int unit)
{
	char source[64], object[64], section[64];
	struct ash_buf facts = {0};

	snprintf(source, sizeof source, "%s.c", name);
	snprintf(object, sizeof object, "%s.o", name);
	snprintf(section, sizeof section, ".ashlar=%s.raw", name);
	ash_buf_addf(&facts, "int %s_value;\n", name);
	assert_int_equal(ash_write_file(source, facts.data, facts.size), 0);
	RUN("cc", "-c", source, "-o", object);
	if (unit >= 0) {
		ash_buf_clear(&facts);
		generate_facts(&facts, (uint32_t)unit, 0);
		assert_int_equal(
			ash_write_file(section + strlen(".ashlar="), facts.data, facts.size), 0);
		RUN("objcopy", "--add-section", section, "--set-section-alignment", ".ashlar=8",
		    "--set-section-flags", ".ashlar=readonly,exclude", object);
		unlink(section + strlen(".ashlar="));
	}
	unlink(source);
	ash_buf_release(&facts);
}

static int set_up(void **state)
{
	static char folder[] = "test_carrier_XXXXXX";
	struct ash_buf side = {0};

	if (!mkdtemp(folder) || chdir(folder) != 0)
		return -1;
	make_object("one", 0);
	make_object("two", 1);
	make_object("a_member_with_a_long_name", 2);
	make_object("none", -1);
	make_object("side", -1);
	generate_facts(&side, 3, 0);
	if (ash_write_file("side.o.facts", side.data, side.size) != 0)
		return -1;
	ash_buf_release(&side);
	*state = folder;
	return 0;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
	(void)status;
	(void)kind;
	(void)ftw;
	return remove(path);
}

static int tear_down(void **state)
{
	return chdir("..") == 0 ? nftw(*state, remove_entry, 8, FTW_DEPTH | FTW_PHYS) : -1;
}

static void note(void *context, const char *name, const struct ash_facts *facts, const char *why)
{
	struct ash_buf *said = context;

	if (facts)
		ash_buf_addf(said, "%s: unit %u\n", name,
			     (unsigned)facts->header->command_hash - 1);
	else
		ash_buf_addf(said, "%s: %s\n", name, why);
}

#define NONE "carries no facts; compile it with the Ashlar plugin\n"

/* Reads the carrier: the answer and everything it said must be as expected. */
static void assert_carries(const char *path, int n, const char *expected)
{
	struct ash_buf said = {0};

	assert_int_equal(ash_carrier_read(path, note, &said), n);
	assert_string_equal(ash_buf_text(&said), expected);
	ash_buf_release(&said);
}

static void objects(void **state)
{
	(void)state;
	assert_carries("one.o", 1, "one.o: unit 0\n");
	assert_carries("none.o", 0, "none.o: " NONE);
	assert_carries("side.o.facts", 1, "side.o.facts: unit 3\n");
	RUN("ld", "-r", "one.o", "two.o", "-o", "both.o");
	assert_carries("both.o", 2, "both.o: unit 0\nboth.o: unit 1\n");
	unlink("both.o");
}

static void linked_images_dropped_it(void **state)
{
	(void)state;
	RUN("cc", "-shared", "one.o", "two.o", "-o", "lib.so");
	assert_carries("lib.so", 0, "lib.so: " NONE);
	unlink("lib.so");
}

static void archives(void **state)
{
	(void)state;
	RUN("ar", "rcs", "gnu.a", "one.o", "a_member_with_a_long_name.o", "none.o");
	assert_carries("gnu.a", 2,
		       "gnu.a(one.o): unit 0\ngnu.a(a_member_with_a_long_name.o): unit 2\n"
		       "gnu.a(none.o): " NONE);
	RUN("ar", "rcsT", "thin.a", "two.o", "a_member_with_a_long_name.o");
	assert_carries("thin.a", 2,
		       "thin.a(two.o): unit 1\nthin.a(a_member_with_a_long_name.o): unit 2\n");
	RUN("ar", "rcs", "empty.a", "none.o", "side.o");
	assert_carries("empty.a", 0, "empty.a: " NONE);
	unlink("gnu.a");
	unlink("thin.a");
	unlink("empty.a");
}

/* What BSD and macOS write: "#1/n" and the name before the bytes, padded with NULs. */
static void bsd_archives(void **state)
{
	struct ash_buf facts = {0}, archive = {0};

	(void)state;
	generate_facts(&facts, 4, 0);
	ash_buf_adds(&archive, "!<arch>\n");
	ash_buf_addf(&archive, "%-16s%-12d%-6d%-6d%-8o%-10zu`\n", "#1/20", 0, 0, 0, 0644,
		     facts.size + 20);
	ash_buf_add(&archive, "member with blanks\0\0", 20);
	ash_buf_add(&archive, facts.data, facts.size);
	assert_int_equal(ash_write_file("bsd.a", archive.data, archive.size), 0);
	assert_carries("bsd.a", 1, "bsd.a(member with blanks): unit 4\n");
	unlink("bsd.a");
	ash_buf_release(&facts);
	ash_buf_release(&archive);
}

static void folders(void **state)
{
	(void)state;
	assert_int_equal(mkdir("sub", 0777), 0);
	assert_int_equal(symlink("..", "sub/loop"), 0);
	assert_int_equal(symlink("nowhere", "sub/dangling"), 0);
	assert_int_equal(rename("two.o", "sub/two.o"), 0);
	assert_int_equal(ash_write_file("notes.txt", "hello", 5), 0);
	assert_int_equal(ash_write_file("x.facts.tmp.1.0", "ASHFACT\0half", 12), 0);
	RUN("ar", "rcs", "empty.a", "none.o");
	assert_carries(".", 4,
		       "./a_member_with_a_long_name.o: unit 2\n./none.o: " NONE
		       "./one.o: unit 0\n./side.o.facts: unit 3\n./sub/two.o: unit 1\n");
	assert_carries("notes.txt", 0, "notes.txt: neither facts nor an object or archive\n");
	assert_carries("nowhere", -1, "");
	assert_int_equal(rename("sub/two.o", "two.o"), 0);
}

struct count {
	int good, bad;
};

static void count_one(void *context, const char *name, const struct ash_facts *facts,
		      const char *why)
{
	struct count *seen = context;

	assert_non_null(name);
	assert_true((facts == NULL) != (why == NULL));
	seen->good += facts != NULL;
	seen->bad += facts == NULL;
}

/* Reads the carrier, which must answer as many fact files as it found. */
static struct count count_carried(const char *path)
{
	struct count seen = {0, 0};
	int n = ash_carrier_read(path, count_one, &seen);

	assert_int_equal(n, seen.good);
	return seen;
}

/* Every prefix of a carrier is read to an end; what is cut off is spoken of. */
static void assert_truncations_named(const char *path, int n_whole, size_t step)
{
	struct ash_buf whole = {0};

	assert_int_equal(ash_buf_read_file(&whole, path), 0);
	for (size_t n = 0; n < whole.size; n += step) {
		struct count seen;
		int fd = open("cut", O_WRONLY | O_CREAT | O_TRUNC, 0666);

		assert_true(fd >= 0);
		assert_int_equal(write(fd, whole.data, n), (ssize_t)n);
		close(fd);
		seen = count_carried("cut");
		assert_true(seen.good < n_whole || seen.bad == 0);
		assert_true(seen.good + seen.bad >= 1);
	}
	unlink("cut");
	ash_buf_release(&whole);
}

static void truncated_carriers_are_named(void **state)
{
	(void)state;
	RUN("ar", "rcs", "gnu.a", "one.o", "a_member_with_a_long_name.o");
	assert_truncations_named("one.o", 1, 97);
	assert_truncations_named("gnu.a", 2, 307);
	unlink("gnu.a");
}

/* Every byte of the headers in turn says something else; nothing may be read out of bounds. */
static void damaged_carriers_are_survived(void **state)
{
	struct ash_buf bytes = {0};

	(void)state;
	RUN("ar", "rcs", "gnu.a", "one.o");
	assert_int_equal(ash_buf_read_file(&bytes, "gnu.a"), 0);
	for (size_t at = 0; at < bytes.size; at += at < 400 ? 1 : 211) {
		struct count seen;
		int fd = open("bad", O_WRONLY | O_CREAT | O_TRUNC, 0666);

		assert_true(fd >= 0);
		bytes.data[at] ^= 0x7f;
		assert_int_equal(write(fd, bytes.data, bytes.size), (ssize_t)bytes.size);
		bytes.data[at] ^= 0x7f;
		close(fd);
		seen = count_carried("bad");
		assert_true(seen.good + seen.bad >= 1);
	}
	unlink("bad");
	unlink("gnu.a");
	ash_buf_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(objects),
		cmocka_unit_test(linked_images_dropped_it),
		cmocka_unit_test(archives),
		cmocka_unit_test(bsd_archives),
		cmocka_unit_test(folders),
		cmocka_unit_test(truncated_carriers_are_named),
		cmocka_unit_test(damaged_carriers_are_survived),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
