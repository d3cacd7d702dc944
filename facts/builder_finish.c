/* The end of a builder's life: canonical form, blocks, bytes. */
#include <stdlib.h>

#include "facts/block.h"
#include "facts/builder.h"
#include "facts/canonical.h"
#include "facts/format.h"

void ash_builder_finish(struct ash_builder *builder, const struct ash_origin *origin,
			struct ash_buf *out)
{
	struct ash_canonical canonical;
	struct ash_content content;
	struct ash_block *blocks;

	ash_canonical_init(&canonical, builder);
	content = ash_canonical_content(&canonical);
	blocks = ash_blocks_compute(&canonical, &content.relations[ASH_RELATION_block].n);
	content.relations[ASH_RELATION_block].rows = blocks;
	ash_format_write(&content, origin, out);
	free(blocks);
	ash_canonical_release(&canonical);
}

void ash_builder_finish_merged(struct ash_builder *builder, struct ash_buf *out)
{
	struct ash_canonical canonical;
	struct ash_content content;

	ash_canonical_init(&canonical, builder);
	content = ash_canonical_content(&canonical);
	ash_format_write(&content, NULL, out);
	ash_canonical_release(&canonical);
}
