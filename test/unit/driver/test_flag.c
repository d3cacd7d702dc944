/* Flags: every way to write one, and every way to get one wrong. */
#include "folder.h"

#include "driver/flag.h"

struct wants {
	bool verbose;
	uint32_t jobs;
	const char *build;
	struct ash_strings outputs;
	unsigned color;
};

static const char *const colors[] = {"auto", "always", NULL};
static const struct ash_flag flags[] = {
	{"verbose", 'v', ASH_FLAG_SWITCH, offsetof(struct wants, verbose), NULL, NULL, "talk"},
	{"jobs", 'j', ASH_FLAG_NUMBER, offsetof(struct wants, jobs), "N", NULL, "at once"},
	{"build", 'p', ASH_FLAG_TEXT, offsetof(struct wants, build), "DIR", NULL, "folder"},
	{"output", 0, ASH_FLAG_LIST, offsetof(struct wants, outputs), "FORMAT", NULL, "report"},
	{"color", 0, ASH_FLAG_CHOICE, offsetof(struct wants, color), "WHEN", colors, "colours"},
	{0}};

/* Parses the words (at most 15) after the command's name. */
static int parse(const char *const *words, struct wants *wants, struct ash_strings *operands,
		 struct ash_buf *why)
{
	char *argv[16] = {(char *)"check"};
	int argc = 1;

	while (words[argc - 1]) {
		argv[argc] = (char *)words[argc - 1];
		argc++;
	}
	return ash_flags_parse(flags, argc, argv, wants, operands, why);
}

static void every_form_is_understood(void **state)
{
	static const char *const words[] = {"-v",
					    "-j4",
					    "-p",
					    "out",
					    "a.c",
					    "--output",
					    "json",
					    "--output=sarif:x=y",
					    "--color=always",
					    "--",
					    "-z",
					    NULL};
	struct wants wants = {0};
	struct ash_strings operands = {0};
	struct ash_buf why = {0};

	(void)state;
	assert_int_equal(parse(words, &wants, &operands, &why), 0);
	assert_true(wants.verbose);
	assert_int_equal(wants.jobs, 4);
	assert_string_equal(wants.build, "out");
	assert_int_equal(wants.outputs.n, 2);
	assert_string_equal(wants.outputs.v[1], "sarif:x=y");
	assert_int_equal(wants.color, 1);
	assert_int_equal(operands.n, 2);
	assert_string_equal(operands.v[0], "a.c");
	assert_string_equal(operands.v[1], "-z");
	ash_vec_release(&wants.outputs);
	ash_vec_release(&operands);
}

static void check_refused(const char *word, const char *expected)
{
	const char *const words[] = {word, NULL};
	struct wants wants = {0};
	struct ash_strings operands = {0};
	struct ash_buf why = {0};

	assert_int_equal(parse(words, &wants, &operands, &why), -1);
	assert_string_equal(ash_buf_text(&why), expected);
	ash_buf_release(&why);
	ash_vec_release(&operands);
}

static void mistakes_are_explained(void **state)
{
	(void)state;
	check_refused("--jbos=3", "unknown option '--jbos'; did you mean '--jobs'?");
	check_refused("--entirely-else", "unknown option '--entirely-else'");
	check_refused("-q", "unknown option '-q'");
	check_refused("--jobs", "option '--jobs' wants a value: --jobs N");
	check_refused("--jobs=four", "option '--jobs' wants a number, not 'four'");
	check_refused("--jobs=-1", "option '--jobs' wants a number, not '-1'");
	check_refused("--jobs=99999999999", "option '--jobs' wants a number, not '99999999999'");
	check_refused("--verbose=1", "option '--verbose' takes no value");
	check_refused("--color=red",
		      "option '--color' does not know 'red'; it takes 'auto', 'always'");
}

static void help_lists_every_option(void **state)
{
	struct ash_buf out = {0};

	(void)state;
	ash_flags_help(flags, &out);
	assert_string_equal(ash_buf_text(&out), "  -v, --verbose           talk\n"
						"  -j, --jobs N            at once\n"
						"  -p, --build DIR         folder\n"
						"  --output FORMAT         report\n"
						"  --color WHEN            colours\n");
	ash_buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_understood),
		cmocka_unit_test(mistakes_are_explained),
		cmocka_unit_test(help_lists_every_option),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
