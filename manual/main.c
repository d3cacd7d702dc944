/*
 * ashlar-manual: writes the generated pages of the manual; part of the build, not installed.
 *
 *     ashlar-manual docs DIR   DIR/configuration-reference.md and DIR/rules/; pages of rules that
 * are gone are for `git status` and the test manual-is-current to show ashlar-manual man DIR
 * DIR/<page>.scd for scdoc
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "driver/commands.h"
#include "page.h"

/* Writes and empties the page. 0, or -1 after saying why. */
static int put(const char *folder, const char *name, const char *suffix, struct ash_buf *page)
{
	struct ash_buf path = {0};
	int result;

	ash_buf_addf(&path, "%s/%s%s", folder, name, suffix);
	result = ash_write_file(ash_buf_text(&path), ash_buf_text(page), page->size);
	if (result != 0)
		fprintf(stderr, "ashlar-manual: cannot write '%s': %s\n", ash_buf_text(&path),
			strerror(errno));
	ash_buf_release(&path);
	ash_buf_release(page);
	return result;
}

static int make_folder(const char *folder)
{
	if (mkdir(folder, 0777) == 0 || errno == EEXIST)
		return 0;
	fprintf(stderr, "ashlar-manual: cannot make '%s': %s\n", folder, strerror(errno));
	return -1;
}

static int write_rules(const char *folder)
{
	struct ash_buf page = {0};
	int result = make_folder(folder);

	for (size_t i = 0; i < ash_n_rules && result == 0; i++) {
		ash_rule_page(ash_rules[i], &page);
		result = put(folder, ash_rules[i]->info.id, ".md", &page);
	}
	if (result != 0)
		return result;
	ash_rule_index(&page);
	return put(folder, "README", ".md", &page);
}

static int write_docs(const char *folder)
{
	struct ash_buf page = {0}, rules = {0};
	int result = make_folder(folder);

	ash_buf_addf(&rules, "%s/rules", folder);
	if (result == 0)
		result = write_rules(ash_buf_text(&rules));
	ash_buf_release(&rules);
	if (result != 0)
		return result;
	ash_reference_page(&page);
	return put(folder, "configuration-reference", ".md", &page);
}

static int write_man(const char *folder)
{
	struct ash_buf page = {0}, name = {0};
	int result = make_folder(folder);

	for (size_t i = 0; i < ash_n_commands && result == 0; i++) {
		ash_buf_addf(&name, "ashlar-%s.1", ash_commands[i]->name);
		ash_man_command(ash_commands[i], ASHLAR_VERSION, &page);
		result = put(folder, ash_buf_text(&name), ".scd", &page);
		ash_buf_release(&name);
	}
	if (result != 0)
		return result;
	ash_man_program(ASHLAR_VERSION, &page);
	if (put(folder, "ashlar.1", ".scd", &page) != 0)
		return -1;
	ash_man_config(ASHLAR_VERSION, &page);
	return put(folder, "ashlar.yaml.5", ".scd", &page);
}

int main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "docs") == 0)
		return write_docs(argv[2]) == 0 ? 0 : 1;
	if (argc == 3 && strcmp(argv[1], "man") == 0)
		return write_man(argv[2]) == 0 ? 0 : 1;
	fprintf(stderr, "usage: ashlar-manual docs DIR\n       ashlar-manual man DIR\n");
	return 2;
}
