/* What can be moved out of a file, and what it shares; see seam_graph.h. */
#include "checks/budget/seam_graph.h"

#include <stdlib.h>

#include "checks/arch/declared.h"
#include "checks/arena_vec.h"

#define MOST_ITEMS   1500u /* beyond, trying all runs takes too long */
#define MOST_COMMENT 25u   /* lines before an item that still count as its comment */

/* ---- items ---- */

/* Is a function written between these lines? */
static bool has_code(const struct ash_seam_graph *graph, uint32_t begin, uint32_t end)
{
	const struct ash_function *functions = graph->project->view->functions;
	struct ash_span rows =
		ash_index_file_rows(graph->project->index, ASH_RELATION_function, graph->file);

	for (uint32_t i = rows.begin; i < rows.end; i++)
		if ((functions[i].flags & ASH_FUNCTION_DEFINITION) && functions[i].lines &&
		    functions[i].line > begin && functions[i].line <= end)
			return true;
	return false;
}

/* Functions, variables, and classes that hold code; other types go to a header. */
static bool is_movable(const struct ash_seam_graph *graph, const struct ash_declaration *row)
{
	const uint32_t defines = ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE;
	const struct ash_entity *entity = &graph->project->view->entities[row->entity];

	if (!(row->flags & defines) || row->scope != ASH_NONE || row->macro != ASH_NONE)
		return false;
	switch ((enum ash_entity_kind)entity->kind) {
	case ASH_ENTITY_FUNCTION:
	case ASH_ENTITY_METHOD:
	case ASH_ENTITY_VARIABLE:
		return true;
	case ASH_ENTITY_STRUCT:
	case ASH_ENTITY_CLASS:
		return entity->parent == ASH_NONE &&
		       has_code(graph, row->begin_line, row->end_line);
	default:
		return false;
	}
}

/* What is written inside a class goes where the class goes. */
static bool is_inside_type(const struct ash_seam_graph *graph, const struct ash_declaration *row)
{
	const struct ash_view *view = graph->project->view;
	struct ash_span records =
		ash_index_file_rows(graph->project->index, ASH_RELATION_record, graph->file);

	for (uint32_t i = records.begin; i < records.end; i++)
		if (view->records[i].entity != row->entity && view->records[i].line < row->line &&
		    row->line <= view->records[i].end_line)
			return true;
	return false;
}

static int by_begin(const void *a, const void *b)
{
	const struct ash_seam_item *x = a, *y = b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void find_items(struct ash_seam_graph *graph)
{
	const struct ash_view *view = graph->project->view;
	struct ash_span rows =
		ash_index_file_rows(graph->project->index, ASH_RELATION_declaration, graph->file);
	uint32_t end = 0;

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		const struct ash_declaration *row = &view->declarations[i];
		struct ash_seam_item item = {i, row->entity, row->begin_line, row->end_line, 0};
		bool added = false;

		if (is_movable(graph, row) && !is_inside_type(graph, row))
			ash_map_put_u64(&graph->item_of, row->entity, 0, &added);
		if (added)
			ash_arena_push(graph->arena, &graph->items, item);
	}
	if (graph->items.n)
		qsort(graph->items.v, graph->items.n, sizeof *graph->items.v, by_begin);
	for (uint32_t i = 0; i < graph->items.n; i++) {
		struct ash_seam_item *item = &graph->items.v[i];
		uint32_t gap = i && end < item->begin ? item->begin - end - 1 : 0;

		item->lines = item->end - item->begin + 1 + (gap < MOST_COMMENT ? gap : 0);
		if (item->end > end)
			end = item->end;
		*ash_map_get_u64(&graph->item_of, item->entity) = i;
	}
}

/* ---- nets ---- */

static uint32_t price_of(const struct ash_seam_graph *graph, uint32_t entity)
{
	const struct ash_entity *one = &graph->project->view->entities[entity];

	if (!ash_map_get_u64(&graph->item_of, entity))
		return one->kind == ASH_ENTITY_CLASS ? ASH_PRICE_CLASS : ASH_PRICE_HEADER;
	if (one->linkage != ASH_LINKAGE_INTERNAL)
		return ASH_PRICE_EXTERNAL;
	return one->kind == ASH_ENTITY_VARIABLE ? ASH_PRICE_STATE : ASH_PRICE_FUNCTION;
}

/* The item whose text uses something: the entity itself or what is around it. */
static const uint32_t *user_of(const struct ash_seam_graph *graph, uint32_t entity)
{
	const uint32_t *item = NULL;

	while (entity != ASH_NONE && !item) {
		item = ash_map_get_u64(&graph->item_of, entity);
		entity = graph->project->view->entities[entity].parent;
	}
	return item;
}

static void add_pin(struct ash_seam_graph *graph, uint32_t entity, uint32_t item)
{
	struct ash_seam_net net = {.entity = entity};
	struct ash_seam_pin pin = {
		*ash_map_put_u64(&graph->net_of, entity, (uint32_t)graph->nets.n, NULL), item};

	if (pin.net == graph->nets.n) {
		net.price = price_of(graph, entity);
		ash_arena_push(graph->arena, &graph->nets, net);
	}
	ash_arena_push(graph->arena, &graph->pins, pin);
}

static int by_item(const void *a, const void *b)
{
	const struct ash_seam_pin *x = a, *y = b;

	if (x->item != y->item)
		return x->item < y->item ? -1 : 1;
	return (x->net > y->net) - (x->net < y->net);
}

/* Sorts the pins by item, each once, and counts the members of the nets. */
static void order_pins(struct ash_seam_graph *graph)
{
	struct ash_seam_pin *pins = graph->pins.v;
	size_t n = 0;

	if (graph->pins.n)
		qsort(pins, graph->pins.n, sizeof *pins, by_item);
	for (size_t i = 0; i < graph->pins.n; i++)
		if (!n || by_item(&pins[n - 1], &pins[i]) != 0)
			pins[n++] = pins[i];
	graph->pins.n = n;
	graph->first_pin =
		ash_arena_array(graph->arena, graph->items.n + 2, sizeof *graph->first_pin);
	for (size_t i = 0; i < n; i++) {
		graph->first_pin[pins[i].item + 1]++;
		graph->nets.v[pins[i].net].n++;
	}
	for (size_t i = 0; i < graph->items.n; i++)
		graph->first_pin[i + 1] += graph->first_pin[i];
}

static void find_nets(struct ash_seam_graph *graph)
{
	const struct ash_view *view = graph->project->view;
	struct ash_span rows =
		ash_index_file_rows(graph->project->index, ASH_RELATION_use, graph->file);

	for (uint32_t i = rows.begin; i < rows.end; i++) {
		const struct ash_use *use = &view->uses[i];
		const uint32_t *user = user_of(graph, use->from);
		const uint32_t *used = ash_map_get_u64(&graph->item_of, use->to);

		if (!user || (!used && use->to_file != graph->file && use->kind != ASH_USE_FIELD))
			continue;
		add_pin(graph, ash_entity_owner(view, use->to), *user);
		if (used)
			add_pin(graph, use->to, *used);
	}
	for (uint32_t i = 0; i < graph->items.n; i++) {
		const struct ash_entity *item = &view->entities[graph->items.v[i].entity];

		if (item->kind == ASH_ENTITY_METHOD && item->parent != ASH_NONE)
			add_pin(graph, item->parent, i);
	}
	order_pins(graph);
}

bool ash_seam_graph_fill(struct ash_seam_graph *graph)
{
	find_items(graph);
	if (graph->items.n < 2 || graph->items.n > MOST_ITEMS)
		return false;
	find_nets(graph);
	graph->moved = ash_arena_array(graph->arena, graph->items.n, sizeof *graph->moved);
	return true;
}

void ash_seam_graph_release(struct ash_seam_graph *graph)
{
	ash_map_release(&graph->item_of);
	ash_map_release(&graph->net_of);
}
