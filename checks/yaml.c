/*
 * YAML by libfyaml's event parser.
 *
 * The events rather than its document tree, because only events say where a list or a map starts,
 * and because the tree refuses duplicate keys with words of its own. Leaves out tags and documents
 * after the first.
 */
#include "checks/yaml.h"

#include <libfyaml.h>
#include <string.h>

#include "checks/utf8.h"
#include "checks/yaml_merge.h"
#include "checks/yaml_place.h"
#include "facts/base/map.h"

#define DEEPEST       64 /* levels of nesting; no configuration needs ten */
#define LARGEST_BYTES (64u << 20)

struct reader {
	struct ash_arena *arena;
	struct ash_troubles *troubles;
	const char *bytes, *path;
	size_t n;
	struct fy_parser *parser;
	struct fy_event *event; /* the one being looked at; NULL: the end or an error */
	struct ash_map anchors; /* name -> number in anchored */
	struct ash_yaml_nodes anchored;
	struct ash_place last; /* where the latest event stood; an absent value has no place */
	bool failed;           /* trouble was added */
};

static const struct ash_yaml *read_node(struct reader *r, unsigned int depth);

static void fail(struct reader *r, struct ash_place place, const char *what)
{
	if (!r->failed)
		ash_trouble_add(r->troubles, ASH_ERROR, place, "%s", what);
	r->failed = true;
}

static void next(struct reader *r)
{
	if (r->event)
		fy_parser_event_free(r->parser, r->event);
	r->event = r->failed ? NULL : fy_parser_parse(r->parser);
}

/* libfyaml counts characters; places count bytes. */
static struct ash_place place_at(const struct reader *r, size_t position, uint32_t line)
{
	size_t start = position < r->n ? position : r->n;

	while (start && r->bytes[start - 1] != '\n' && r->bytes[start - 1] != '\r')
		start--;
	return (struct ash_place){
		.path = r->path, .line = line, .column = (uint32_t)(position - start) + 1};
}

static struct ash_place event_place(struct reader *r)
{
	const struct fy_mark *mark = fy_event_start_mark(r->event);

	if (mark)
		r->last = place_at(r, mark->input_pos, (uint32_t)mark->line + 1);
	return r->last;
}

static struct ash_yaml *new_node(struct reader *r, enum ash_yaml_type type, struct ash_place place)
{
	struct ash_yaml *node = ash_arena_alloc(r->arena, sizeof *node);

	node->type = type;
	node->place = place;
	return node;
}

static const char *token_text(struct reader *r, struct fy_token *token)
{
	size_t n = 0;
	const char *text = token ? fy_token_get_text(token, &n) : NULL;

	return text ? ash_arena_copy_n(r->arena, text, n) : NULL;
}

static void remember(struct reader *r, const char *anchor, const struct ash_yaml *node)
{
	if (!anchor)
		return;
	*ash_map_put(&r->anchors, anchor, strlen(anchor), 0, NULL) = (uint32_t)r->anchored.n;
	ash_vec_push(&r->anchored, node);
}

static const struct ash_yaml *const *settle(struct reader *r, struct ash_yaml_nodes *nodes)
{
	const struct ash_yaml **array = ash_arena_array(r->arena, nodes->n, sizeof *array);

	if (nodes->n)
		memcpy(array, nodes->v, nodes->n * sizeof *array);
	ash_vec_release(nodes);
	return array;
}

static bool is_null_word(const char *text)
{
	return !*text || strcmp(text, "~") == 0 || strcmp(text, "null") == 0 ||
	       strcmp(text, "Null") == 0 || strcmp(text, "NULL") == 0;
}

static enum ash_yaml_style style_of(struct fy_token *value)
{
	switch (value ? fy_token_scalar_style(value) : FYSS_ANY) {
	case FYSS_PLAIN:
		return ASH_YAML_PLAIN;
	case FYSS_SINGLE_QUOTED:
	case FYSS_DOUBLE_QUOTED:
		return ASH_YAML_QUOTED;
	case FYSS_LITERAL:
		return ASH_YAML_LITERAL;
	default:
		return ASH_YAML_OTHER;
	}
}

static const struct ash_yaml *read_scalar(struct reader *r)
{
	struct fy_token *value = r->event->scalar.value;
	struct ash_yaml *node = new_node(r, ASH_YAML_SCALAR, event_place(r));
	const char *text = token_text(r, value);
	bool plain = !value || fy_token_scalar_style(value) == FYSS_PLAIN;

	node->text = text ? text : "";
	node->place.length = (uint32_t)strlen(node->text);
	node->text_place = ash_yaml_text_place(r->bytes, r->n, style_of(value), node);
	if (plain && is_null_word(node->text)) {
		node->type = ASH_YAML_NULL;
		node->text = NULL;
	}
	remember(r, token_text(r, r->event->scalar.anchor), node);
	next(r);
	return node;
}

/* The anchored node, seen from where the alias stands. */
static const struct ash_yaml *read_alias(struct reader *r)
{
	const char *name = token_text(r, r->event->alias.anchor);
	struct ash_place place = event_place(r); /* behind the star */
	const uint32_t *number = name ? ash_map_get(&r->anchors, name, strlen(name)) : NULL;
	struct ash_yaml *node;

	place.column -= place.column > 1;
	if (!number) {
		fail(r, place,
		     ash_arena_printf(r->arena, "alias '*%s' names no anchor above it",
				      name ? name : ""));
		return NULL;
	}
	node = new_node(r, ASH_YAML_NULL, place);
	*node = *r->anchored.v[*number];
	node->place = place;
	next(r);
	return node;
}

static const struct ash_yaml *read_list(struct reader *r, unsigned int depth)
{
	struct ash_yaml *node = new_node(r, ASH_YAML_LIST, event_place(r));
	const char *anchor = token_text(r, r->event->sequence_start.anchor);
	struct ash_yaml_nodes items = {0};

	next(r);
	while (r->event && r->event->type != FYET_SEQUENCE_END) {
		const struct ash_yaml *item = read_node(r, depth + 1);

		if (!item)
			break;
		ash_vec_push(&items, item);
	}
	node->n = (uint32_t)items.n;
	node->items = settle(r, &items);
	remember(r, anchor, node);
	if (r->event)
		next(r);
	return r->failed ? NULL : node;
}

static void read_pairs(struct reader *r, unsigned int depth, struct ash_yaml_nodes *keys,
		       struct ash_yaml_nodes *values, struct ash_yaml_nodes *merged)
{
	while (r->event && r->event->type != FYET_MAPPING_END) {
		const struct ash_yaml *key = read_node(r, depth + 1);
		const struct ash_yaml *value = key ? read_node(r, depth + 1) : NULL;

		if (!value)
			return;
		if (ash_yaml_is_merge_key(key)) {
			if (value->type == ASH_YAML_SCALAR)
				fail(r, value->place, "'<<' takes a map or a list of maps");
			ash_vec_push(merged, value);
			continue;
		}
		ash_vec_push(keys, key);
		ash_vec_push(values, value);
	}
}

static const struct ash_yaml *read_map(struct reader *r, unsigned int depth)
{
	struct ash_yaml *node = new_node(r, ASH_YAML_MAP, event_place(r));
	const char *anchor = token_text(r, r->event->mapping_start.anchor);
	struct ash_yaml_nodes keys = {0}, values = {0}, merged = {0};

	next(r);
	read_pairs(r, depth, &keys, &values, &merged);
	for (size_t i = 0; i < merged.n; i++)
		ash_yaml_merge(&keys, &values, merged.v[i]);
	ash_vec_release(&merged);
	node->n = (uint32_t)keys.n;
	node->keys = settle(r, &keys);
	node->items = settle(r, &values);
	remember(r, anchor, node);
	if (r->event)
		next(r);
	return r->failed ? NULL : node;
}

/* NULL once something failed. */
static const struct ash_yaml *read_node(struct reader *r, unsigned int depth)
{
	if (!r->event || r->failed)
		return NULL;
	if (depth > DEEPEST) {
		fail(r, event_place(r), "nested too deeply for a configuration");
		return NULL;
	}
	switch (r->event->type) {
	case FYET_SCALAR:
		return read_scalar(r);
	case FYET_ALIAS:
		return read_alias(r);
	case FYET_SEQUENCE_START:
		return read_list(r, depth);
	case FYET_MAPPING_START:
		return read_map(r, depth);
	default:
		fail(r, event_place(r), "no value where one is expected");
		return NULL;
	}
}

/* What libfyaml collected becomes trouble; it counts lines and columns from 0 or 1 by its mood. */
static void take_errors(struct reader *r, struct fy_diag *diag)
{
	struct fy_diag_error *error;
	void *at = NULL;

	while (!r->failed && (error = fy_diag_errors_iterate(diag, &at))) {
		struct ash_place place = {.path = r->path};

		if (error->type < FYET_ERROR)
			continue;
		if (error->line > 0) {
			place.line = (uint32_t)error->line;
			place.column = error->column > 0 ? (uint32_t)error->column : 1;
		}
		fail(r, place, ash_arena_printf(r->arena, "this is no YAML: %s", error->msg));
	}
}

static const struct ash_yaml *read_document(struct reader *r)
{
	const struct ash_yaml *root = NULL;

	next(r);
	while (r->event &&
	       (r->event->type == FYET_STREAM_START || r->event->type == FYET_DOCUMENT_START))
		next(r);
	if (r->event && r->event->type != FYET_STREAM_END)
		root = read_node(r, 0);
	else if (r->event)
		root = new_node(r, ASH_YAML_NULL, (struct ash_place){r->path, 1, 1, 0});
	while (r->event && r->event->type == FYET_DOCUMENT_END)
		next(r);
	if (r->event && r->event->type == FYET_DOCUMENT_START)
		fail(r, event_place(r), "a second document; a configuration is one");
	return root;
}

/* libfyaml ends a text silently at a byte that is no UTF-8. */
static bool is_text(struct reader *r)
{
	size_t bad = ash_utf8_length(r->bytes, r->n);
	uint32_t line = 1;

	if (bad == r->n)
		return true;
	for (size_t i = 0; i < bad; i++)
		line += r->bytes[i] == '\n';
	fail(r, place_at(r, bad, line),
	     ash_arena_printf(r->arena, "byte 0x%02x is no UTF-8 text; save the file as UTF-8",
			      (unsigned int)(unsigned char)r->bytes[bad]));
	return false;
}

static void skip_byte_order_mark(struct reader *r)
{
	if (r->n >= 3 && memcmp(r->bytes, "\xef\xbb\xbf", 3) == 0) {
		r->bytes += 3;
		r->n -= 3;
	}
}

/* Parses r->bytes, which are text. */
static const struct ash_yaml *parse(struct reader *r)
{
	struct fy_diag_cfg diag_cfg = {.level = FYET_ERROR, .module_mask = ~0u};
	struct fy_diag *diag = fy_diag_create(&diag_cfg);
	struct fy_parse_cfg cfg = {.flags = FYPCF_QUIET | FYPCF_COLLECT_DIAG, .diag = diag};
	const struct ash_yaml *root = NULL;

	if (diag)
		fy_diag_set_collect_errors(diag, true);
	r->parser = diag ? fy_parser_create(&cfg) : NULL;
	if (!r->parser || fy_parser_set_string(r->parser, r->bytes, r->n) != 0)
		fail(r, (struct ash_place){.path = r->path}, "cannot be read as YAML");
	else
		root = read_document(r);
	if (diag)
		take_errors(r, diag);
	if (r->event)
		fy_parser_event_free(r->parser, r->event);
	if (r->parser)
		fy_parser_destroy(r->parser);
	if (diag)
		fy_diag_destroy(diag);
	return root;
}

const struct ash_yaml *ash_yaml_read(struct ash_arena *arena, const char *bytes, size_t n,
				     const char *path, struct ash_troubles *troubles)
{
	struct reader r = {.arena = arena,
			   .troubles = troubles,
			   .bytes = bytes,
			   .path = path,
			   .n = n,
			   .last = {path, 1, 1, 0}};
	const struct ash_yaml *root = NULL;

	skip_byte_order_mark(&r);
	if (r.n > LARGEST_BYTES)
		fail(&r, (struct ash_place){.path = path}, "too large for a configuration");
	else if (is_text(&r))
		root = parse(&r);
	ash_map_release(&r.anchors);
	ash_vec_release(&r.anchored);
	return r.failed ? NULL : root;
}

const char *ash_yaml_what(struct ash_arena *arena, const struct ash_yaml *node)
{
	switch (node->type) {
	case ASH_YAML_LIST:
		return "a list";
	case ASH_YAML_MAP:
		return "a map";
	case ASH_YAML_SCALAR:
		return ash_arena_printf(arena, "'%s'", node->text);
	case ASH_YAML_NULL:
		break;
	}
	return "nothing";
}
