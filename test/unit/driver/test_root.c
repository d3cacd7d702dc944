/* Root: what is asked for, the configuration, the repository, the common folder; in this order. */
#include "folder.h"

#include "driver/root.h"
#include "facts/base/path.h"

struct finding {
	struct ash_arena arena;
	struct ash_compiles compiles;
	struct ash_root root;
	struct ash_root_wish wish;
	struct ash_buf why;
};

static void add(struct finding *f, void **state, const char *directory, const char *file)
{
	static const char *const argv[] = {"cc", NULL};
	struct ash_compile compile = {.directory = folder_path(&f->arena, state, directory),
				      .file = folder_write(&f->arena, state, file, "", 0),
				      .argv = argv,
				      .n_argv = 1};

	assert_int_equal(ash_make_folders(compile.directory), 0);
	ash_vec_push(&f->compiles, compile);
}

static bool find(struct finding *f, void **state)
{
	const char *database = folder_path(&f->arena, state, "p/build/compile_commands.json");

	f->wish.here = *state;
	return ash_root_of_database(&f->arena, &f->wish, database, &f->compiles, &f->root, &f->why);
}

/* p/src/{a,b}/x.c, built in p/build. */
static void make(struct finding *f, void **state)
{
	*f = (struct finding){0};
	add(f, state, "p/build", "p/src/a/x.c");
	add(f, state, "p/build", "p/src/b/x.c");
}

static void expect(struct finding *f, void **state, const char *folder)
{
	assert_true(find(f, state));
	assert_string_equal(f->root.folder, folder_path(&f->arena, state, folder));
}

static void release(struct finding *f)
{
	ash_vec_release(&f->compiles);
	ash_buf_release(&f->why);
	ash_arena_release(&f->arena);
}

static void the_common_folder_is_the_last_resort(void **state)
{
	struct finding f;

	make(&f, state);
	expect(&f, state, "p");
	assert_null(f.root.config);
	release(&f);
}

static void the_repository_counts_more(void **state)
{
	struct finding f;

	make(&f, state);
	folder_write(&f.arena, state, "p/src/.git/HEAD", "", 0);
	expect(&f, state, "p/src");
	release(&f);
}

static void the_configuration_counts_more_still(void **state)
{
	struct finding f;

	make(&f, state);
	folder_write(&f.arena, state, ".git/HEAD", "", 0);
	folder_write(&f.arena, state, "p/ashlar.yaml", "version: 1\n", 0);
	expect(&f, state, "p");
	assert_string_equal(f.root.config, folder_path(&f.arena, state, "p/ashlar.yaml"));
	release(&f);
}

static void a_wish_counts_most(void **state)
{
	struct finding f;

	make(&f, state);
	folder_write(&f.arena, state, "p/ashlar.yaml", "version: 1\n", 0);
	folder_write(&f.arena, state, "other/my.yaml", "version: 1\n", 0);
	f.wish.root = "p/src";
	expect(&f, state, "p/src");
	assert_null(f.root.config);
	f.wish.config = "other/my.yaml";
	expect(&f, state, "p/src");
	assert_string_equal(f.root.config, folder_path(&f.arena, state, "other/my.yaml"));
	f.wish.root = NULL;
	expect(&f, state, "other");
	release(&f);
}

static void wishes_that_cannot_be_are_refused(void **state)
{
	struct finding f;

	make(&f, state);
	f.wish.root = "p/src/a/x.c";
	assert_false(find(&f, state));
	assert_string_equal(ash_buf_text(&f.why), "the root 'p/src/a/x.c' is no folder");
	ash_buf_clear(&f.why);
	f.wish = (struct ash_root_wish){.config = "none.yaml"};
	assert_false(find(&f, state));
	assert_string_equal(ash_buf_text(&f.why), "cannot read the configuration 'none.yaml'");
	release(&f);
}

static void the_home_folder_is_no_root(void **state)
{
	struct finding f;
	char *home = getenv("HOME") ? strdup(getenv("HOME")) : NULL;

	make(&f, state);
	setenv("HOME", folder_path(&f.arena, state, "p"), 1);
	folder_write(&f.arena, state, "p/.git/HEAD", "", 0);
	expect(&f, state, "p/src");
	if (home)
		setenv("HOME", home, 1);
	free(home);
	release(&f);
}

static void facts_lead_to_the_folder_of_their_files(void **state)
{
	struct finding f = {0};
	const char *start;

	add(&f, state, "p/build", "p/src/a/x.c");
	start = folder_path(&f.arena, state, "p/build");
	assert_true(ash_root_of_facts(&f.arena, &f.wish, start, "src/a/x.c", &f.root, &f.why));
	assert_string_equal(f.root.folder, folder_path(&f.arena, state, "p"));
	release(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_common_folder_is_the_last_resort, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(the_repository_counts_more, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(the_configuration_counts_more_still, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(a_wish_counts_most, folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(wishes_that_cannot_be_are_refused, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(the_home_folder_is_no_root, folder_make,
						folder_remove),
		cmocka_unit_test_setup_teardown(facts_lead_to_the_folder_of_their_files,
						folder_make, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
