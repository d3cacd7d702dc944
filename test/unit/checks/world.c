/* Rows through the builder, so that tests see what rules see. */
#include "world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/base/map.h"

static uint32_t string(struct world *world, const char *text)
{
	return ash_builder_string(world->builder, text, strlen(text));
}

void world_start(struct world *world)
{
	memset(world, 0, sizeof *world);
	world->builder = ash_builder_new();
}

uint32_t world_file_with(struct world *world, const char *path, uint32_t flags)
{
	struct ash_file row = {.path = string(world, path), .lines = 100, .flags = flags};

	return ash_builder_file(world->builder, &row);
}

uint32_t world_file(struct world *world, const char *path)
{
	return world_file_with(world, path, *path == '/' ? ASH_FILE_OUTSIDE : 0);
}

void world_unit(struct world *world, uint32_t file, uint32_t flags)
{
	struct ash_unit row = {.file = file, .flags = flags};

	ash_builder_add_unit(world->builder, &row);
}

uint32_t world_function(struct world *world, const char *name, uint32_t file, uint32_t line)
{
	struct ash_entity entity = {.key = ash_hash_text(name),
				    .kind = ASH_ENTITY_FUNCTION,
				    .linkage = ASH_LINKAGE_EXTERNAL,
				    .name = string(world, name),
				    .qualified_name = string(world, name),
				    .linkage_name = string(world, name),
				    .parent = ASH_NONE};
	uint32_t id = ash_builder_entity(world->builder, &entity);
	struct ash_declaration row = {.file = file,
				      .line = line,
				      .column = 5,
				      .entity = id,
				      .begin_line = line,
				      .end_line = line,
				      .macro = ASH_NONE,
				      .scope = ASH_NONE,
				      .flags = ASH_DECLARATION_DEFINITION};

	ash_builder_add_declaration(world->builder, &row);
	return id;
}

void world_include(struct world *world, uint32_t file, uint32_t line, uint32_t included)
{
	struct ash_include row = {.file = file,
				  .line = line,
				  .column = 10,
				  .spelled = string(world, "spelled.h"),
				  .included = included};

	ash_builder_add_include(world->builder, &row);
}

void world_use(struct world *world, uint32_t file, uint32_t line, enum ash_use_kind kind,
	       uint32_t to, uint32_t to_file)
{
	struct ash_use row = {.file = file,
			      .line = line,
			      .column = 2,
			      .kind = kind,
			      .from = ASH_NONE,
			      .to = to,
			      .to_file = to_file,
			      .length = 4,
			      .macro = ASH_NONE,
			      .spelling_file = ASH_NONE};

	ash_builder_add_use(world->builder, &row);
}

void world_allow(struct world *world, uint32_t file, uint32_t line, const char *rules,
		 const char *reason)
{
	struct ash_directive row = {.file = file,
				    .line = line,
				    .column = 4,
				    .name = string(world, "allow"),
				    .argument = string(world, rules),
				    .text = string(world, reason)};

	ash_builder_add_directive(world->builder, &row);
}

const struct ash_view *world_finish(struct world *world)
{
	const struct ash_origin origin = {14, 1};
	char why[256] = "";

	ash_builder_finish(world->builder, &origin, &world->bytes);
	if (ash_facts_open_memory(&world->facts, world->bytes.data, world->bytes.size, why,
				  sizeof why) != 0) {
		(void)fprintf(stderr, "world: %s\n", why);
		abort();
	}
	return &world->facts.view;
}

void world_release(struct world *world)
{
	ash_facts_release(&world->facts);
	ash_buf_release(&world->bytes);
	ash_builder_free(world->builder);
}
