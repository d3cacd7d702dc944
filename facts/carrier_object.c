/* Fact files by themselves, one behind the other, and in sections of ELF files. */
#include "facts/carrier_object.h"

#include <stdlib.h>
#include <string.h>

#include "facts/elf.h"

#define SECTION   ".ashlar"
#define WHY_BYTES 256

void ash_walk_say(struct ash_walk *walk, const char *name, const struct ash_facts *facts,
		  const char *why)
{
	walk->n_said++;
	walk->n_good += facts != NULL;
	walk->found(walk->context, name, facts, why);
}

/* One fact file at the start of `n` aligned bytes; answers how many bytes it took, 0: damaged. */
static size_t read_facts(struct ash_walk *walk, const char *name, const char *bytes, size_t n)
{
	const struct ash_header *header = (const void *)bytes;
	struct ash_facts facts;
	char why[WHY_BYTES];
	size_t size = n;

	if (n >= sizeof *header && memcmp(header->magic, ASH_MAGIC, sizeof header->magic) == 0 &&
	    header->size_bytes >= sizeof *header && header->size_bytes < n)
		size = (size_t)header->size_bytes;
	if (ash_facts_open_memory(&facts, bytes, size, why, sizeof why) != 0) {
		ash_walk_say(walk, name, NULL, why);
		return 0;
	}
	ash_walk_say(walk, name, &facts, NULL);
	ash_facts_release(&facts);
	return size;
}

/* Fact files one behind the other, each at a multiple of 8, as ld -r leaves them. */
static void read_concatenated(struct ash_walk *walk, const char *name,
			      const struct ash_file_span *span)
{
	char *bytes = ash_file_span_copy(span, 0, span->size_bytes);
	size_t at = 0, took = 1;

	if (!bytes) {
		ash_walk_say(walk, name, NULL,
			     "cannot be read to its end; is it still being written?");
		return;
	}
	while (took > 0 && at < span->size_bytes) {
		took = read_facts(walk, name, bytes + at, span->size_bytes - at);
		at += (took + 7) & ~(size_t)7;
	}
	free(bytes);
}

static void read_section(struct ash_walk *walk, const char *name, const struct ash_elf *elf,
			 const struct ash_elf_section *section)
{
	const struct ash_file_span bytes = {
		elf->file.fd, elf->file.offset_bytes + section->offset_bytes, section->size_bytes};

	if (section->compressed)
		ash_walk_say(walk, name, NULL,
			     "its facts are compressed; do not compress that section");
	else
		read_concatenated(walk, name, &bytes);
}

static void read_sections(struct ash_walk *walk, const char *name, const struct ash_elf *elf)
{
	for (uint64_t i = 0; i < elf->n; i++) {
		struct ash_elf_section section;

		if (!ash_elf_section(elf, i, &section)) {
			ash_walk_say(walk, name, NULL, "damaged object; build it again");
			return;
		}
		if (section.stored && ash_elf_section_is(elf, &section, SECTION))
			read_section(walk, name, elf, &section);
	}
}

static void read_elf(struct ash_walk *walk, const char *name, const struct ash_file_span *file,
		     bool quiet)
{
	int said = walk->n_said;
	struct ash_elf elf;

	if (ash_elf_open(&elf, file) != 0) {
		ash_walk_say(walk, name, NULL, "damaged or foreign object; build it again");
		return;
	}
	read_sections(walk, name, &elf);
	if (said == walk->n_said && !(quiet && !elf.relocatable))
		ash_walk_say(walk, name, NULL, ASH_NO_FACTS);
	ash_elf_release(&elf);
}

enum ash_carrier_kind ash_carrier_kind(const struct ash_file_span *file)
{
	char magic[8];

	if (ash_file_span_read(file, 0, magic, 8)) {
		if (memcmp(magic, ASH_MAGIC, 8) == 0)
			return ASH_CARRIER_FACTS;
		if (memcmp(magic, "!<arch>\n", 8) == 0 || memcmp(magic, "!<thin>\n", 8) == 0)
			return ASH_CARRIER_ARCHIVE;
	}
	if (ash_file_span_read(file, 0, magic, 4) && memcmp(magic, "\177ELF", 4) == 0)
		return ASH_CARRIER_ELF;
	return ASH_CARRIER_NONE;
}

void ash_walk_object(struct ash_walk *walk, const char *name, const struct ash_file_span *file,
		     bool quiet)
{
	enum ash_carrier_kind kind = ash_carrier_kind(file);

	if (kind == ASH_CARRIER_FACTS)
		read_concatenated(walk, name, file);
	else if (kind == ASH_CARRIER_ELF)
		read_elf(walk, name, file, quiet);
}
