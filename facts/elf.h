/* Sections of ELF files by name: little-endian, 32 and 64 bits, read by hand and distrusted. */
#ifndef ASHLAR_FACTS_ELF_H
#define ASHLAR_FACTS_ELF_H

#include "facts/span.h"

struct ash_elf {
	struct ash_file_span file;
	bool wide;        /* 64 bits */
	bool relocatable; /* an object; else a linked image */
	char *table;      /* the section headers as they are, owned */
	size_t entry_size;
	uint64_t n;  /* sections */
	char *names; /* of the sections, owned */
	uint64_t names_size;
};

struct ash_elf_section {
	uint32_t name; /* offset in the names */
	uint32_t link; /* of section 0: index of the names when it does not fit the header */
	uint64_t offset_bytes, size_bytes;
	bool stored;     /* has bytes in the file */
	bool compressed; /* ... but not as they are */
};

/* 0; or -1 when it is no such ELF file or its tables do not lie inside it. */
int ash_elf_open(struct ash_elf *elf, const struct ash_file_span *file);
void ash_elf_release(struct ash_elf *elf);
/* Section number i < n; false when it does not lie inside the file. */
bool ash_elf_section(const struct ash_elf *elf, uint64_t i, struct ash_elf_section *section);
bool ash_elf_section_is(const struct ash_elf *elf, const struct ash_elf_section *section,
			const char *name);

#endif
