/* Writing the bytes of a fact file; facts.c reads and distrusts them. */
#include "facts/format.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

#include "facts/base/map.h"

uint64_t ash_format_checksum(const struct ash_header *header, const struct ash_section *sections)
{
	struct {
		struct ash_header header;
		struct ash_section sections[ASH_N_SECTIONS];
	} image;

	image.header = *header;
	image.header.checksum = 0;
	memcpy(image.sections, sections, sizeof image.sections);
	return ash_hash(&image, sizeof image);
}

/* The section behind `offset`; answers where it ends, rounded up. */
static uint64_t place(struct ash_section *section, uint64_t offset, const void *rows, uint32_t n,
		      uint32_t row_size_bytes)
{
	*section = (struct ash_section){
		.offset_bytes = offset,
		.size_bytes = (uint64_t)n * row_size_bytes,
		.rows = n,
		.row_size_bytes = row_size_bytes,
	};
	section->checksum = ash_hash(rows, section->size_bytes);
	return (offset + section->size_bytes + ASH_ALIGNMENT - 1) & ~(uint64_t)(ASH_ALIGNMENT - 1);
}

static void append(struct ash_buf *out, const void *bytes, uint64_t n)
{
	static const char zeros[ASH_ALIGNMENT];

	ash_buf_add(out, bytes, n);
	ash_buf_add(out, zeros, -n & (ASH_ALIGNMENT - 1));
}

static struct ash_header make_header(const struct ash_origin *origin, uint64_t size_bytes)
{
	struct ash_header header = {.magic = ASH_MAGIC, .format_version = ASH_FORMAT_VERSION};

	header.size_bytes = size_bytes;
	if (origin) {
		header.clang_major = origin->clang_major;
		header.command_hash = origin->command_hash;
	}
	snprintf(header.tool_version, sizeof header.tool_version, "%s", ASHLAR_VERSION);
	return header;
}

void ash_format_write(const struct ash_content *content, const struct ash_origin *origin,
		      struct ash_buf *out)
{
	struct ash_section sections[ASH_N_SECTIONS];
	struct ash_header header;
	uint64_t end = sizeof header + sizeof sections;

	for (int i = 0; i < ASH_N_RELATIONS; i++)
		end = place(&sections[i], end, content->relations[i].rows, content->relations[i].n,
			    ash_schema[i].row_size_bytes);
	end = place(&sections[ASH_N_RELATIONS], end, content->pool, content->pool_size, 1);
	header = make_header(origin, end);
	header.checksum = ash_format_checksum(&header, sections);
	ash_buf_reserve(out, end);
	append(out, &header, sizeof header);
	append(out, sections, sizeof sections);
	for (int i = 0; i < ASH_N_RELATIONS; i++)
		append(out, content->relations[i].rows, sections[i].size_bytes);
	append(out, content->pool, content->pool_size);
}
