/* ashlar graph: who uses whom, as a picture in the format of one's choice. */
#include <string.h>

#include "checks/picture/picture.h"
#include "driver/graph_check.h"
#include "driver/inspect.h"
#include "report/picture.h"

struct graph_options {
	struct ash_settings settings; /* first: the shared flags fill it */
	unsigned format, level;
	const char *kinds, *focus, *reaches, *output, *check;
	bool cycles, violations;
};

static const char *const formats[] = {"matrix",     "dot",  "mermaid", "plantuml",
				      "svg-matrix", "json", NULL};
static ash_picture_writer *const writers[] = {ash_picture_matrix,     ash_picture_dot,
					      ash_picture_mermaid,    ash_picture_plantuml,
					      ash_picture_svg_matrix, ash_picture_json};
static const char *const levels[] = {"components", "files", NULL};

#define OPTION(type, field, name, letter, argument, help)                                          \
	{                                                                                          \
		name, letter, type, offsetof(struct graph_options, field), argument, NULL, help    \
	}
#define CHOICE(field, name, choices, argument, help)                                               \
	{                                                                                          \
		name, 0, ASH_FLAG_CHOICE, offsetof(struct graph_options, field), argument,         \
			choices, help                                                              \
	}

static const struct ash_flag flags[] = {
	CHOICE(format, "format", formats, "FORMAT",
	       "matrix (text, default), svg-matrix, dot, mermaid, plantuml or json"),
	CHOICE(level, "level", levels, "LEVEL",
	       "what a node is: components (default; folders when none are configured) or files"),
	OPTION(ASH_FLAG_TEXT, focus, "focus", 0, "GLOB",
	       "only nodes whose name matches, their users and what they use"),
	OPTION(ASH_FLAG_TEXT, reaches, "reaches", 0, "GLOB",
	       "only nodes that match and all that depend on them, however far"),
	OPTION(ASH_FLAG_SWITCH, cycles, "cycles", 0, NULL, "only what is on a cycle"),
	OPTION(ASH_FLAG_SWITCH, violations, "violations", 0, NULL, "only edges that break a rule"),
	OPTION(ASH_FLAG_TEXT, kinds, "kinds", 0, "KIND,...",
	       "only uses of these kinds: include, call, type, global, ...; 'ashlar explain "
	       "config' has them all"),
	OPTION(ASH_FLAG_TEXT, check, "check", 0, "DIAGRAM",
	       "draw nothing; say where a PlantUML or Mermaid diagram and the code disagree"),
	OPTION(ASH_FLAG_TEXT, output, "output", 'o', "PATH", "write there, not to standard output"),
	ASH_UNIT_SETTINGS,
	{0}};

/* Reads "call,include"; 0 when all is well, else the refusal. */
static int read_kinds(const struct ash_command *command, const char *list, ash_kinds *kinds)
{
	const char *names[ASH_N_KIND_NAMES];
	struct ash_buf word = {0};
	int code = 0;

	for (const char *at = list; at && code == 0; at = *at ? at + 1 : NULL) {
		size_t n = strcspn(at, ",");
		ash_kinds found;

		ash_buf_clear(&word);
		ash_buf_add(&word, at, n);
		found = ash_kinds_parse(ash_buf_text(&word));
		*kinds |= found;
		at += n;
		if (found)
			continue;
		ash_kind_names(names);
		const char *nearest = ash_nearest(ash_buf_text(&word), names, ASH_N_KIND_NAMES);

		code = nearest ? ash_command_refuse(command,
						    "unknown kind '%s'; did you mean '%s'?",
						    ash_buf_text(&word), nearest)
			       : ash_command_refuse(command, "unknown kind '%s'",
						    ash_buf_text(&word));
	}
	ash_buf_release(&word);
	return code;
}

/* A glob that matches nothing is a slip of the pen more often than a question. */
static int refuse_glob(const struct ash_command *command, const struct ash_project *project,
		       bool files, const char *glob)
{
	uint32_t n = files ? project->view->n_files : project->n_components;
	const char **names = ash_calloc((size_t)n + 1, sizeof *names);
	const char *nearest;

	for (uint32_t i = 0; i < n; i++)
		names[i] = files ? ash_file_path(project->view, i) : project->components[i].name;
	nearest = ash_nearest(glob, names, n);
	free(names);
	if (nearest)
		return ash_command_refuse(command, "no %s matches '%s'; did you mean '%s'?",
					  files ? "file" : "component", glob, nearest);
	return ash_command_refuse(command, "no %s matches '%s'", files ? "file" : "component",
				  glob);
}

static int draw(const struct ash_command *command, struct ash_session *session,
		const struct graph_options *options, ash_kinds kinds)
{
	struct ash_picture_wish wish = {.files = options->level == 1,
					.kinds = kinds,
					.kinds_words = options->kinds,
					.focus = options->focus,
					.reaches = options->reaches,
					.cycles = options->cycles,
					.violations = options->violations,
					.findings = &session->findings};
	const char *unmatched = NULL;
	const struct ash_picture *picture =
		ash_picture_new(&session->arena, session->project, &wish, &unmatched);
	struct ash_buf out = {0};
	int code;

	if (!picture)
		return refuse_glob(command, session->project, wish.files, unmatched);
	writers[options->format](picture, &out);
	code = ash_inspect_print(&out, options->output, session->exit_code);
	ash_buf_release(&out);
	return code;
}

static int graph(const struct ash_command *command, const struct graph_options *options)
{
	const struct ash_settings *settings = &options->settings;
	ash_kinds kinds = 0;
	struct ash_session session;
	int code = read_kinds(command, options->kinds, &kinds);

	if (code != 0)
		return code;
	if (settings->files.n && !settings->facts.n)
		return ash_command_refuse(command,
					  "a picture is of the whole program, not of '%s'; "
					  "--focus '%s' --level files shows what is around it",
					  settings->files.v[0], settings->files.v[0]);
	ash_session_init(&session, settings);
	if (options->check)
		ash_graph_check(&session, options->check, kinds ? kinds : ASH_KINDS_ALL);
	else if (ash_inspect(&session, true))
		session.exit_code = draw(command, &session, options, kinds ? kinds : ASH_KINDS_ALL);
	code = session.exit_code;
	ash_session_release(&session);
	return code;
}

static int run(const struct ash_command *command, int argc, char **argv)
{
	struct graph_options options = {.settings = ASH_SETTINGS_DEFAULT};
	bool done;
	int code = ash_command_parse(command, argc, argv, &options, &options.settings.files, &done);

	if (!done)
		code = graph(command, &options);
	ash_settings_release(&options.settings);
	return code;
}

const struct ash_command ash_command_graph = {
	.name = "graph",
	.synopsis = "[-p BUILD | --facts PATH...] [OPTION...]",
	.summary = "who uses whom, as a matrix, Graphviz, Mermaid, PlantUML or JSON; violations "
		   "and cycles marked",
	.examples = "Components as a matrix, for a browser:\n"
		    "  ashlar graph -p build --format svg-matrix -o matrix.svg\n"
		    "Does the picture in the documentation still hold?\n"
		    "  ashlar graph -p build --check docs/arch.puml\n",
	.flags = flags,
	.run = run,
};
