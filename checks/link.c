/* Links as the build states them, and questions about any links; see link.h. */
#include "checks/link.h"

#include <string.h>

#include "checks/link_state.h"
#include "facts/base/map.h"

bool ash_is_main(const struct ash_view *view, const struct ash_entity *entity)
{
	return entity->kind == ASH_ENTITY_FUNCTION && entity->linkage == ASH_LINKAGE_EXTERNAL &&
	       strcmp(ash_text(view, entity->qualified_name), "main") == 0;
}

void ash_mark_included(const struct ash_view *view, const struct ash_index *index, uint32_t file,
		       bool *marks)
{
	struct {
		ASH_VEC(uint32_t);
	} open = {0};

	ash_vec_push(&open, file);
	while (open.n > 0) {
		uint32_t at = open.v[--open.n];
		struct ash_span span;

		if (at == ASH_NONE || marks[at])
			continue;
		marks[at] = true;
		span = ash_index_file_rows(index, ASH_RELATION_include, at);
		for (uint32_t i = span.begin; i < span.end; i++)
			ash_vec_push(&open, view->includes[i].included);
	}
	ash_vec_release(&open);
}

struct ash_link *ash_linking_add(struct ash_linking *linking, bool **units, bool **files)
{
	struct ash_link *link = &linking->v[linking->links->n++];

	*units = ash_arena_array(linking->arena, linking->view->n_units, sizeof **units);
	*files = ash_arena_array(linking->arena, linking->view->n_files, sizeof **files);
	*link = (struct ash_link){.units = *units, .files = *files};
	return link;
}

static void add_artefact(struct ash_linking *linking, const struct ash_artefact *artefact,
			 const struct ash_map *outputs)
{
	bool *units, *files, any = false;
	struct ash_link *link = ash_linking_add(linking, &units, &files);

	link->name = artefact->name;
	link->kind = artefact->kind;
	for (size_t i = 0; i < artefact->objects.n; i++) {
		const char *object = artefact->objects.v[i];
		const uint32_t *unit = ash_map_get(outputs, object, strlen(object));

		if (!unit)
			continue;
		any = units[*unit] = true;
		ash_mark_included(linking->view, linking->index, linking->view->units[*unit].file,
				  files);
	}
	if (!any) /* nothing of it was assessed */
		linking->links->n--;
}

static void add_artefacts(struct ash_linking *linking, const struct ash_artefacts *artefacts)
{
	const struct ash_view *view = linking->view;
	struct ash_map outputs = {0};

	for (uint32_t i = 0; i < view->n_units; i++) {
		const char *output = ash_text(view, view->units[i].output);

		if (*output)
			ash_map_put(&outputs, output, strlen(output), i, NULL);
	}
	for (size_t i = 0; i < artefacts->n; i++)
		add_artefact(linking, &artefacts->v[i], &outputs);
	ash_map_release(&outputs);
}

static const bool *compiled_twice(struct ash_arena *arena, const struct ash_view *view)
{
	bool *once = ash_arena_array(arena, view->n_files, sizeof *once);
	bool *twice = ash_arena_array(arena, view->n_files, sizeof *twice);

	for (uint32_t i = 0; i < view->n_units; i++) {
		uint32_t file = view->units[i].file;

		if (file == ASH_NONE)
			continue;
		twice[file] = once[file];
		once[file] = true;
	}
	return twice;
}

const struct ash_links *ash_links_new(struct ash_arena *arena, const struct ash_view *view,
				      const struct ash_index *index,
				      const struct ash_artefacts *artefacts)
{
	struct ash_links *links = ash_arena_alloc(arena, sizeof *links);
	size_t most = (artefacts ? artefacts->n : 0) + view->n_units + 1;
	struct ash_linking linking = {.arena = arena, .view = view, .index = index, .links = links};

	linking.v = ash_arena_array(arena, most, sizeof *linking.v);
	links->v = linking.v;
	links->twice = compiled_twice(arena, view);
	if (artefacts)
		add_artefacts(&linking, artefacts);
	links->known = links->n > 0;
	if (!links->known)
		ash_links_assume(&linking);
	return links;
}

const struct ash_link *ash_link_of_files(const struct ash_links *links, uint32_t a, uint32_t b)
{
	for (uint32_t i = 0; i < links->n; i++)
		if (links->v[i].files[a] && links->v[i].files[b])
			return &links->v[i];
	return NULL;
}

const struct ash_link *ash_link_of_units(const struct ash_links *links, const struct ash_view *view,
					 uint32_t a, uint32_t b)
{
	if (!links->known &&
	    (links->twice[view->units[a].file] || links->twice[view->units[b].file]))
		return NULL;
	for (uint32_t i = 0; i < links->n; i++)
		if (links->v[i].units[a] && links->v[i].units[b])
			return &links->v[i];
	return NULL;
}

const char *ash_link_words(struct ash_arena *arena, const struct ash_link *link)
{
	return link->name ? ash_arena_printf(arena, "in '%s'", link->name) : "in this build";
}
