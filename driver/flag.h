/*
 * Flags: the command line of a subcommand as a table. One row is one option; the table parses,
 * writes the --help text, and knows the nearest name of a misspelt one.
 */
#ifndef ASHLAR_DRIVER_FLAG_H
#define ASHLAR_DRIVER_FLAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "checks/config.h"
#include "facts/base/buf.h"

enum ash_flag_type {
	ASH_FLAG_SWITCH, /* bool: given or not */
	ASH_FLAG_NUMBER, /* uint32_t, decimal */
	ASH_FLAG_TEXT,   /* const char *, borrowed from argv; the last one wins */
	ASH_FLAG_LIST,   /* struct ash_strings, each occurrence appended */
	ASH_FLAG_CHOICE, /* unsigned: index into `choices` */
};

struct ash_flag {
	const char *name; /* without dashes; NULL ends the table */
	char letter;      /* the short form, or 0 */
	enum ash_flag_type type;
	size_t offset_bytes;        /* of the field, in the struct that is filled */
	const char *argument;       /* its name in the help text; NULL for a switch */
	const char *const *choices; /* of a choice, ends with NULL */
	const char *help;           /* one line or more; wrapped when printed */
};

/*
 * Reads argv[1..argc) by the table into `into`; what is no option is appended to `operands`.
 * `--name=value`, `--name value`, `-xvalue` and `-x value` are known; `--` ends the options.
 * 0, or -1 with the complaint in `why`. Lists grow by malloc and live as long as the process.
 */
int ash_flags_parse(const struct ash_flag *flags, int argc, char **argv, void *into,
		    struct ash_strings *operands, struct ash_buf *why);
/* The options, aligned, with their help wrapped at 80 columns. */
void ash_flags_help(const struct ash_flag *flags, struct ash_buf *out);

#endif
