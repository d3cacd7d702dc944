/* Reading ELF section tables; see elf.h. */
#include "facts/elf.h"

#include <elf.h>
#include <stdlib.h>
#include <string.h>

/* What the two widths of the file header say, in one form. */
struct head {
	uint64_t table, entry_size, n, names_index, type;
};

#define TAKE_HEAD(header)                                                                          \
	((struct head){(header).e_shoff, (header).e_shentsize, (header).e_shnum,                   \
		       (header).e_shstrndx, (header).e_type})
#define TAKE_SECTION(header)                                                                       \
	((struct ash_elf_section){.name = (header).sh_name,                                        \
				  .link = (header).sh_link,                                        \
				  .offset_bytes = (header).sh_offset,                              \
				  .size_bytes = (header).sh_size,                                  \
				  .stored = (header).sh_type != SHT_NOBITS &&                      \
					    (header).sh_type != SHT_NULL,                          \
				  .compressed = ((header).sh_flags & SHF_COMPRESSED) != 0})

/* Also checks that a section header is as large as is read of it. */
static bool read_head(const struct ash_elf *elf, struct head *head)
{
	Elf64_Ehdr wide;
	Elf32_Ehdr narrow;

	if (elf->wide) {
		if (!ash_file_span_read(&elf->file, 0, &wide, sizeof wide))
			return false;
		*head = TAKE_HEAD(wide);
		return head->entry_size >= sizeof(Elf64_Shdr);
	}
	if (!ash_file_span_read(&elf->file, 0, &narrow, sizeof narrow))
		return false;
	*head = TAKE_HEAD(narrow);
	return head->entry_size >= sizeof(Elf32_Shdr);
}

/* A section header wherever it was copied to. */
static struct ash_elf_section parse_section(const struct ash_elf *elf, const char *bytes)
{
	Elf64_Shdr wide;
	Elf32_Shdr narrow;

	if (elf->wide) {
		memcpy(&wide, bytes, sizeof wide);
		return TAKE_SECTION(wide);
	}
	memcpy(&narrow, bytes, sizeof narrow);
	return TAKE_SECTION(narrow);
}

static bool is_little_endian_elf(const struct ash_file_span *file, bool *wide)
{
	unsigned char ident[EI_NIDENT];

	if (!ash_file_span_read(file, 0, ident, sizeof ident) ||
	    memcmp(ident, ELFMAG, SELFMAG) != 0 || ident[EI_DATA] != ELFDATA2LSB)
		return false;
	*wide = ident[EI_CLASS] == ELFCLASS64;
	return *wide || ident[EI_CLASS] == ELFCLASS32;
}

/* Files with very many sections keep number and names index in the unused section 0. */
static bool read_extended(const struct ash_elf *elf, struct head *head)
{
	size_t size = elf->wide ? sizeof(Elf64_Shdr) : sizeof(Elf32_Shdr);
	struct ash_elf_section zero;
	char bytes[sizeof(Elf64_Shdr)];

	if (!ash_file_span_read(&elf->file, head->table, bytes, size))
		return false;
	zero = parse_section(elf, bytes);
	if (head->n == 0)
		head->n = zero.size_bytes;
	if (head->names_index == SHN_XINDEX)
		head->names_index = zero.link;
	return true;
}

/* Provides table and names. */
static bool read_tables(struct ash_elf *elf, struct head *head)
{
	struct ash_elf_section names;

	if (!read_extended(elf, head) || head->n > elf->file.size_bytes / head->entry_size ||
	    head->names_index >= head->n)
		return false;
	elf->n = head->n;
	elf->entry_size = (size_t)head->entry_size;
	elf->table = ash_file_span_copy(&elf->file, head->table, head->n * head->entry_size);
	if (!elf->table || !ash_elf_section(elf, head->names_index, &names))
		return false;
	elf->names_size = names.size_bytes;
	elf->names = ash_file_span_copy(&elf->file, names.offset_bytes, names.size_bytes);
	return elf->names != NULL;
}

int ash_elf_open(struct ash_elf *elf, const struct ash_file_span *file)
{
	struct head head;

	*elf = (struct ash_elf){.file = *file};
	if (!is_little_endian_elf(file, &elf->wide) || !read_head(elf, &head))
		return -1;
	elf->relocatable = head.type == ET_REL;
	if (head.table == 0) /* a stripped image may have no sections at all */
		return 0;
	if (read_tables(elf, &head))
		return 0;
	ash_elf_release(elf);
	return -1;
}

void ash_elf_release(struct ash_elf *elf)
{
	free(elf->table);
	free(elf->names);
	elf->table = elf->names = NULL;
	elf->n = 0;
}

bool ash_elf_section(const struct ash_elf *elf, uint64_t i, struct ash_elf_section *section)
{
	*section = parse_section(elf, elf->table + i * elf->entry_size);
	if (!section->stored)
		return true;
	return section->offset_bytes <= elf->file.size_bytes &&
	       section->size_bytes <= elf->file.size_bytes - section->offset_bytes;
}

bool ash_elf_section_is(const struct ash_elf *elf, const struct ash_elf_section *section,
			const char *name)
{
	size_t n = strlen(name) + 1;

	return section->name <= elf->names_size && n <= elf->names_size - section->name &&
	       memcmp(elf->names + section->name, name, n) == 0;
}
