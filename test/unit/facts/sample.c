/* The sample program; see sample.h. */
#include "sample.h"

#include "cmocka_all.h"
#include "facts/base/map.h"
#include "facts/builder.h"

static uint32_t text(struct ash_builder *b, const char *string)
{
	return ash_builder_string(b, string, strlen(string));
}

static uint32_t add_file(struct ash_builder *b, const char *path, uint32_t flags)
{
	bool target = (flags & ASH_FILE_OUTSIDE) != 0;
	struct ash_file row = {.path = text(b, path),
			       .content = target ? 0 : ash_hash_text(path),
			       .lines = target ? 0 : 30,
			       .code_lines = target ? 0 : 20,
			       .flags = flags};

	return ash_builder_file(b, &row);
}

static uint32_t add_entity(struct ash_builder *b, const char *name, enum ash_entity_kind kind,
			   enum ash_linkage linkage)
{
	struct ash_entity row = {.key = ash_hash_text(name),
				 .kind = kind,
				 .linkage = linkage,
				 .name = text(b, name),
				 .qualified_name = text(b, name),
				 .linkage_name =
					 linkage == ASH_LINKAGE_EXTERNAL ? text(b, name) : 0,
				 .parent = ASH_NONE};

	return ash_builder_entity(b, &row);
}

static void declare(struct ash_builder *b, uint32_t file, uint32_t line, uint32_t entity,
		    uint32_t flags)
{
	struct ash_declaration row = {.file = file,
				      .line = line,
				      .column = 5,
				      .entity = entity,
				      .begin_line = line,
				      .end_line = line,
				      .macro = ASH_NONE,
				      .scope = ASH_NONE,
				      .flags = flags};

	ash_builder_add_declaration(b, &row);
}

static void use(struct ash_builder *b, uint32_t file, uint32_t line, const uint32_t from_to_file[3],
		uint32_t macro)
{
	struct ash_use row = {.file = file,
			      .line = line,
			      .column = 9,
			      .kind = ASH_USE_CALL,
			      .from = from_to_file[0],
			      .to = from_to_file[1],
			      .to_file = from_to_file[2],
			      .length = 4,
			      .macro = macro,
			      .spelling_file = ASH_NONE};

	ash_builder_add_use(b, &row);
}

static void include(struct ash_builder *b, uint32_t file, uint32_t line, const char *spelled,
		    uint32_t included, uint32_t flags)
{
	struct ash_include row = {.file = file,
				  .line = line,
				  .column = 10,
				  .spelled = text(b, spelled),
				  .included = included,
				  .flags = flags};

	ash_builder_add_include(b, &row);
}

static void add_st(struct ash_builder *b, uint32_t header)
{
	uint32_t file = add_file(b, "src/st.c", ASH_FILE_MAIN);
	uint32_t open = add_entity(b, "st_open", ASH_ENTITY_FUNCTION, ASH_LINKAGE_EXTERNAL);
	uint32_t flags = add_entity(b, "st_flags", ASH_ENTITY_VARIABLE, ASH_LINKAGE_EXTERNAL);
	uint32_t wal = add_entity(b, "wal", ASH_ENTITY_STRUCT, ASH_LINKAGE_NONE);
	struct ash_live live[] = {{file, 1, 7}, {file, 5, 6}, {file, 11, 40}};
	struct ash_data data[] = {{file, 12, 13}, {file, 13, 13}};
	struct ash_function function = {.file = file,
					.line = 4,
					.column = 5,
					.entity = open,
					.end_line = 20,
					.lines = 17,
					.code_lines = 12,
					.cyclomatic = 3,
					.cognitive = 2,
					.nesting = 1,
					.parameters = 2,
					.flags = ASH_FUNCTION_DEFINITION};

	declare(b, header, 3, open, 0);
	declare(b, header, 4, flags, ASH_DECLARATION_EXTERN);
	declare(b, header, 5, wal, ASH_DECLARATION_DEFINITION);
	declare(b, file, 4, open, ASH_DECLARATION_DEFINITION);
	declare(b, file, 2, flags, ASH_DECLARATION_TENTATIVE);
	ash_builder_add_function(b, &function);
	for (int i = 0; i < 3; i++)
		ash_builder_add_live(b, &live[i]);
	for (int i = 0; i < 2; i++)
		ash_builder_add_data(b, &data[i]);
	include(b, file, 1, "st.h", header, 0);
	include(b, file, 3, "gone.h", ASH_NONE, ASH_INCLUDE_MISSING);
}

static void add_main(struct ash_builder *b, uint32_t header)
{
	uint32_t file = add_file(b, "src/main.c", ASH_FILE_MAIN);
	uint32_t stdio = add_file(b, "/usr/include/stdio.h", ASH_FILE_OUTSIDE | ASH_FILE_SYSTEM);
	uint32_t main = add_entity(b, "main", ASH_ENTITY_FUNCTION, ASH_LINKAGE_EXTERNAL);
	uint32_t open = add_entity(b, "st_open", ASH_ENTITY_FUNCTION, ASH_LINKAGE_EXTERNAL);
	uint32_t print = add_entity(b, "printf", ASH_ENTITY_FUNCTION, ASH_LINKAGE_EXTERNAL);
	uint32_t log = add_entity(b, "LOG", ASH_ENTITY_MACRO, ASH_LINKAGE_NONE);
	struct ash_macro macro = {header, 9, 9, log, 9, 1, ASH_MACRO_FUNCTION_LIKE};

	declare(b, file, 5, main, ASH_DECLARATION_DEFINITION);
	ash_builder_add_macro(b, &macro);
	use(b, file, 7, (const uint32_t[]){main, open, header}, log);
	use(b, file, 8, (const uint32_t[]){main, print, stdio}, ASH_NONE);
	use(b, file, 3, (const uint32_t[]){ASH_NONE, open, header}, ASH_NONE);
	include(b, file, 1, "stdio.h", stdio, ASH_INCLUDE_ANGLED | ASH_INCLUDE_SYSTEM);
}

static void add_twice(struct ash_builder *b, uint32_t header)
{
	uint32_t client = add_entity(b, "client", ASH_ENTITY_TYPEDEF, ASH_LINKAGE_NONE);
	uint32_t twice = add_entity(b, "twice", ASH_ENTITY_FUNCTION, ASH_LINKAGE_EXTERNAL);

	declare(b, add_file(b, "src/a.c", ASH_FILE_MAIN), 1, twice, ASH_DECLARATION_DEFINITION);
	declare(b, add_file(b, "src/b.c", ASH_FILE_MAIN), 1, twice, ASH_DECLARATION_DEFINITION);
	declare(b, add_file(b, "src/a.c", ASH_FILE_MAIN), 2, client, 0);
	declare(b, header, 6, client, 0);
}

void sample_facts(struct ash_facts *facts)
{
	static struct ash_buf bytes;
	const struct ash_origin origin = {14, 1};
	struct ash_builder *b = ash_builder_new();
	uint32_t header = add_file(b, "include/st.h", 0);
	char why[256];

	add_twice(b, header);
	add_main(b, header);
	add_st(b, header);
	ash_buf_release(&bytes);
	ash_builder_finish(b, &origin, &bytes);
	ash_builder_free(b);
	if (ash_facts_open_memory(facts, bytes.data, bytes.size, why, sizeof why) != 0)
		fail_msg("%s", why);
}

uint32_t sample_file(const struct ash_view *view, const char *path)
{
	for (uint32_t i = 0; i < view->n_files; i++)
		if (strcmp(ash_file_path(view, i), path) == 0)
			return i;
	fail_msg("no file %s", path);
	return ASH_NONE;
}

uint32_t sample_entity(const struct ash_view *view, const char *name)
{
	for (uint32_t i = 0; i < view->n_entities; i++)
		if (strcmp(ash_entity_qualified(view, i), name) == 0)
			return i;
	fail_msg("no entity %s", name);
	return ASH_NONE;
}
