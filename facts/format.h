/* The bytes of a fact file behind its header (struct ash_header in facts.h). */
#ifndef ASHLAR_FACTS_FORMAT_H
#define ASHLAR_FACTS_FORMAT_H

#include "facts/base/buf.h"
#include "facts/builder.h"
#include "facts/facts.h"

#define ASH_N_SECTIONS (ASH_N_RELATIONS + 1) /* the string pool is the last */
#define ASH_ALIGNMENT  8u                    /* of every section and of the whole file */

/* Sections follow the table in its order, each at the next multiple of 8, gaps zero. */
struct ash_section {
	uint64_t offset_bytes; /* from the start of the file */
	uint64_t size_bytes;
	uint64_t checksum;       /* XXH3 of the section's bytes */
	uint32_t rows;           /* the pool: bytes */
	uint32_t row_size_bytes; /* the pool: 1 */
};

/* What a fact file says: rows in canonical order. */
struct ash_content {
	const char *pool;
	uint32_t pool_size;
	struct {
		const void *rows;
		uint32_t n;
	} relations[ASH_N_RELATIONS];
};

/* XXH3 of header (its checksum taken as 0) and section table. */
uint64_t ash_format_checksum(const struct ash_header *header, const struct ash_section *sections);
/* Appends the fact file to `out`; origin NULL for merged facts. */
void ash_format_write(const struct ash_content *content, const struct ash_origin *origin,
		      struct ash_buf *out);

#endif
