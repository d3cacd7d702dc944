/* A small program's facts, made by hand: files, symbols, and who uses whom. */
#ifndef ASHLAR_TEST_CHECKS_WORLD_H
#define ASHLAR_TEST_CHECKS_WORLD_H

#include "facts/base/buf.h"
#include "facts/builder.h"
#include "facts/facts.h"

struct world {
	struct ash_builder *builder;
	struct ash_buf bytes;
	struct ash_facts facts; /* after world_finish */
};

void world_start(struct world *world);
/* A file inside the root, or outside when the path is absolute. Answers its provisional id. */
uint32_t world_file(struct world *world, const char *path);
/* The same with flags (enum ash_file_flag). */
uint32_t world_file_with(struct world *world, const char *path, uint32_t flags);
/* A unit whose main file it is. */
void world_unit(struct world *world, uint32_t file, uint32_t flags);
/* An extern function defined in `file` at the line. */
uint32_t world_function(struct world *world, const char *name, uint32_t file, uint32_t line);
void world_include(struct world *world, uint32_t file, uint32_t line, uint32_t included);
void world_use(struct world *world, uint32_t file, uint32_t line, enum ash_use_kind kind,
	       uint32_t to, uint32_t to_file);
void world_allow(struct world *world, uint32_t file, uint32_t line, const char *rules,
		 const char *reason);
/* Opens the facts; nothing may be added afterwards. */
const struct ash_view *world_finish(struct world *world);
void world_release(struct world *world);

#endif
