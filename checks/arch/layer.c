/*
 * arch-layer: uses go down the stack of layers, never up.
 *
 * An entry of `layers:` orders components, highest first. A use of a higher layer offends; with
 * `mode: strict` so does one that skips a layer downward, with `peers: independent` one between
 * components of one level. Components that the entry does not name are free.
 */
#include "checks/arch/message.h"
#include "checks/arch/offence.h"

struct stack {
	const struct ash_layers *layers;
	const uint32_t *level_of; /* per component: index into layers->order, 0 the highest;
				     ASH_NONE: not in the stack */
};

static const char *upward(struct ash_run *run, const struct ash_edge *edge, uint32_t distance)
{
	const char *phrase = ash_edge_phrase(run->scratch, run->project, edge);

	if (distance == 1)
		return ash_arena_printf(run->scratch, "%s, the layer above it", phrase);
	return ash_arena_printf(run->scratch, "%s, %s layers above it", phrase,
				ash_number_words(run->scratch, distance));
}

static const char *skipping(struct ash_run *run, const struct ash_edge *edge,
			    const struct stack *stack)
{
	const struct ash_level *next = &stack->layers->order.v[stack->level_of[edge->from] + 1];

	return ash_arena_printf(run->scratch, "%s directly; strict layer '%s' allows only %s",
				ash_edge_phrase(run->scratch, run->project, edge),
				stack->layers->id,
				ash_component_choice(run->scratch, run->project, next));
}

static const char *between_peers(struct ash_run *run, const struct ash_edge *edge)
{
	return ash_arena_printf(run->scratch, "'%s' %s of its independent peer '%s'",
				ash_component_name(run->project, edge->from),
				ash_edge_deed(run->scratch, run->project, edge),
				ash_component_name(run->project, edge->to));
}

static const char *judge(struct ash_run *run, const struct ash_edge *edge, const void *context)
{
	const struct stack *stack = context;
	uint32_t from = stack->level_of[edge->from], to = stack->level_of[edge->to];

	if (from == ASH_NONE || to == ASH_NONE)
		return NULL;
	if (to < from)
		return upward(run, edge, from - to);
	if (to == from && stack->layers->peers == ASH_PEERS_INDEPENDENT)
		return between_peers(run, edge);
	if (to > from + 1 && stack->layers->mode == ASH_LAYER_STRICT)
		return skipping(run, edge, stack);
	return NULL;
}

/* A component named twice keeps its higher place; that contradiction config-* rules report. */
static const uint32_t *levels(struct ash_run *run, const struct ash_layers *layers)
{
	uint32_t n = run->project->n_components;
	uint32_t *level_of = ash_arena_array(run->scratch, n, sizeof *level_of);

	for (uint32_t i = 0; i < n; i++)
		level_of[i] = ASH_NONE;
	for (size_t i = layers->order.n; i-- > 0;)
		for (size_t j = 0; j < layers->order.v[i].n; j++)
			level_of[layers->order.v[i].v[j]] = (uint32_t)i;
	return level_of;
}

static void run(struct ash_run *run)
{
	const struct ash_config *config = run->project->config;

	for (size_t i = 0; i < config->layers.n; i++) {
		const struct ash_layers *layers = &config->layers.v[i];
		struct ash_statement statement = ash_layers_statement(layers);
		struct stack stack = {.layers = layers, .level_of = levels(run, layers)};

		ash_offences_report(run, &statement, judge, &stack);
	}
}

const struct ash_rule ash_arch_layer = {
	.info =
		{
			.id = "arch-layer",
			.key_names = "entry from to kind file",
			.severity = ASH_ERROR,
			.summary = "a component uses a layer it may not use",
			.why = "Layers keep a program understandable from the bottom up: what is "
			       "below\n"
			       "can be built, tested and reused without what is above. One call "
			       "upwards\n"
			       "ties the two together for good, and the include graph does not "
			       "show it\n"
			       "when the declaration arrives through a third header.",
			.bad = "# file: ashlar.yaml\n"
			       "version: 1\n"
			       "components:\n"
			       "  base: {files: [\"base/**\"]}\n"
			       "  net: {files: [\"net/**\"]}\n"
			       "layers:\n"
			       "  - {id: stack, order: [net, base], kinds: [call]}\n"
			       "// file: net/net.h\n"
			       "int net_send(const char *text);\n"
			       "// file: net/net.c\n"
			       "#include \"net/net.h\"\n"
			       "int net_send(const char *text)\n"
			       "{\n"
			       "\treturn text != 0;\n"
			       "}\n"
			       "// file: base/log.c\n"
			       "#include \"net/net.h\"\n"
			       "void log_line(const char *text);\n"
			       "void log_line(const char *text)\n"
			       "{\n"
			       "\tnet_send(text); /* base is below net */\n"
			       "}\n",
			.good = "# file: ashlar.yaml\n"
				"version: 1\n"
				"components:\n"
				"  base: {files: [\"base/**\"]}\n"
				"  net: {files: [\"net/**\"]}\n"
				"layers:\n"
				"  - {id: stack, order: [net, base], kinds: [call]}\n"
				"// file: base/log.h\n"
				"typedef int log_sink(const char *text);\n"
				"void log_line(log_sink *sink, const char *text);\n"
				"// file: base/log.c\n"
				"#include \"base/log.h\"\n"
				"void log_line(log_sink *sink, const char *text)\n"
				"{\n"
				"\tsink(text); /* whoever is above hands its function down */\n"
				"}\n"
				"// file: net/net.c\n"
				"#include \"base/log.h\"\n"
				"static int send_text(const char *text)\n"
				"{\n"
				"\treturn text != 0;\n"
				"}\n"
				"void net_start(void);\n"
				"void net_start(void)\n"
				"{\n"
				"\tlog_line(send_text, \"up\");\n"
				"}\n",
			.fix = "Move the used code down, or the using code up, to where both "
			       "belong. If\n"
			       "the lower layer must trigger something above, let the upper one "
			       "hand\n"
			       "down a function pointer or an ops table, and call that. A type "
			       "that\n"
			       "both need belongs to the lower layer.",
			.except = "An entry of `allow:` with rule: the id of the layers entry, "
				  "from, to\n"
				  "and a reason; or `// ashlar-allow(arch-layer): reason` on the "
				  "line.",
		},
	.scope = ASH_SCOPE_TU,
	.options = ash_offence_option_list,
	.options_size_bytes = sizeof(struct ash_offence_options),
	.run = run,
};
