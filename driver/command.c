/* What all subcommands share: help, refusal, output. */
#include "driver/command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "driver/wrap.h"

int ash_command_help(const struct ash_command *command)
{
	struct ash_buf out = {0};
	int code;

	ash_buf_addf(&out, "Usage: ashlar %s %s\n\n", command->name, command->synopsis);
	ash_wrap(&out, command->summary, 0, 0);
	ash_buf_adds(&out, "\nOptions:\n");
	ash_flags_help(command->flags, &out);
	ash_buf_adds(&out, "  --help                  this text\n");
	if (command->examples) {
		ash_buf_adds(&out, "\nExamples:\n");
		ash_indent(&out, command->examples, 2);
	}
	code = ash_command_print(&out, ASH_EXIT_CLEAN);
	ash_buf_release(&out);
	return code;
}

int ash_command_refuse(const struct ash_command *command, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "ashlar %s: ", command->name);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fprintf(stderr, "\nTry 'ashlar %s --help'.\n", command->name);
	return ASH_EXIT_USAGE;
}

static bool asks_for_help(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
			return true;
	return false;
}

int ash_command_parse(const struct ash_command *command, int argc, char **argv, void *into,
		      struct ash_strings *operands, bool *done)
{
	struct ash_buf why = {0};
	int code = ASH_EXIT_CLEAN;

	*done = asks_for_help(argc, argv);
	if (*done)
		return ash_command_help(command);
	if (ash_flags_parse(command->flags, argc, argv, into, operands, &why) != 0) {
		code = ash_command_refuse(command, "%s", ash_buf_text(&why));
		*done = true;
	}
	ash_buf_release(&why);
	return code;
}

int ash_command_print(const struct ash_buf *text, int code)
{
	if (fwrite(ash_buf_text(text), 1, text->size, stdout) == text->size && fflush(stdout) == 0)
		return code;
	/* the reader went away (head, less): its choice, not our trouble */
	if (errno == EPIPE)
		return code;
	fprintf(stderr, "ashlar: cannot write to standard output: %s\n", strerror(errno));
	return ASH_EXIT_USAGE;
}
