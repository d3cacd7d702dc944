/*
 * program-collision: two different things of one name, in different files of one program.
 *
 * In C++ two files may each define a class, an enum or an inline function of the same qualified
 * name without knowing of each other. Their methods have the same linker names, one of each is
 * kept, and objects of one class run the code of the other. Found are types of external linkage
 * (not in an unnamed namespace, not local to a function) that two files of one link define
 * differently, inline functions whose bodies differ, and plain functions or variables that two
 * members of one library define: the linker reports those of a program itself.
 *
 * Left alone: text that two files share word for word (a copied header), templates with other
 * arguments, weak symbols, and C types, whose names are their file's own.
 */
#include <string.h>

#include "checks/program/shared_type.h"
#include "checks/program/sighting.h"
#include "checks/program/symbol.h"
#include "facts/base/map.h"

/* One definition: what it is and where. */
struct body {
	uint32_t entity, file, line, column;
	uint64_t hash;
};

struct pass {
	struct ash_run *run;
	const struct ash_view *view;
	const bool *cxx;        /* per file */
	struct ash_map first;   /* entity -> number of its first body */
	struct ash_map clashed; /* entities that were reported */
	struct {
		ASH_VEC(struct body);
	} bodies;
};

static bool is_subject(const struct pass *pass, uint32_t file)
{
	return pass->run->project->file_class[file] == ASH_CLASS_PROJECT;
}

/* Is it, or what it is part of, reported already, or inside a function? */
static bool is_part_of_known(const struct pass *pass, uint32_t entity)
{
	uint32_t at = pass->view->entities[entity].parent;

	for (; at != ASH_NONE; at = pass->view->entities[at].parent) {
		enum ash_entity_kind kind = (enum ash_entity_kind)pass->view->entities[at].kind;

		if (kind == ASH_ENTITY_FUNCTION || kind == ASH_ENTITY_METHOD ||
		    ash_map_get_u64(&pass->clashed, at))
			return true;
	}
	return false;
}

static struct ash_place place_of(const struct pass *pass, const struct body *body)
{
	return (struct ash_place){
		.path = ash_file_path(pass->view, body->file),
		.line = body->line,
		.column = body->column,
		.length = (uint32_t)strlen(ash_entity_name(pass->view, body->entity))};
}

static void report(struct pass *pass, const struct body *a, const struct body *b,
		   const struct ash_link *link, const char *outcome)
{
	struct ash_run *run = pass->run;
	const char *name = ash_entity_qualified(pass->view, a->entity);
	const char *paths[] = {ash_file_path(pass->view, a->file),
			       ash_file_path(pass->view, b->file)};
	struct ash_finding *finding =
		ash_report(run, place_of(pass, b), "'%s' is defined here and%s in '%s', both %s%s",
			   name, a->hash == b->hash ? "" : ", differently,", paths[0],
			   ash_link_words(run->scratch, link), outcome);

	finding->severity = ash_linked_severity(run);
	finding->to_path = paths[0];
	ash_about(run, finding, name, "%s|%s|%s", name, paths[0], paths[1]);
	ash_note(run, finding, place_of(pass, a), "the other '%s' is defined here", name);
	ash_map_put_u64(&pass->clashed, a->entity, 0, NULL);
}

/* Remembers a body; reports it when an earlier one of another file differs. */
static void meet(struct pass *pass, const struct body *body, const char *outcome)
{
	bool fresh;
	uint32_t number =
		*ash_map_put_u64(&pass->first, body->entity, (uint32_t)pass->bodies.n, &fresh);
	const struct ash_link *link;

	if (fresh) {
		ash_vec_push(&pass->bodies, *body);
		return;
	}
	if (pass->bodies.v[number].file == body->file ||
	    pass->bodies.v[number].hash == body->hash ||
	    ash_map_get_u64(&pass->clashed, body->entity) || is_part_of_known(pass, body->entity))
		return;
	link = ash_link_of_files(pass->run->links, pass->bodies.v[number].file, body->file);
	if (link)
		report(pass, &pass->bodies.v[number], body, link, outcome);
}

static void forget(struct pass *pass)
{
	ash_map_release(&pass->first);
	ash_vec_release(&pass->bodies);
}

/* ---- types ---- */

static void check_records(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_records; i++) {
		const struct ash_record *row = &pass->view->records[i];
		uint64_t form[] = {row->shape, row->size, row->align};
		struct body body = {row->entity, row->file, row->line, row->column,
				    ash_hash(form, sizeof form)};
		const char *name = ash_entity_name(pass->view, row->entity);

		if ((row->flags & ASH_RECORD_COMPLETE) && pass->cxx[row->file] &&
		    is_subject(pass, row->file) && *name != '\0' &&
		    !is_part_of_known(pass, row->entity))
			meet(pass, &body, "");
	}
	forget(pass);
}

/* The enumerators of the enum, in the order of the definition. */
static uint64_t hash_enumerators(const struct pass *pass, const struct ash_declaration *row)
{
	struct ash_span span =
		ash_index_file_rows(pass->run->project->index, ASH_RELATION_declaration, row->file);
	uint64_t hash = 0;

	for (uint32_t i = span.begin; i < span.end; i++) {
		uint32_t entity = pass->view->declarations[i].entity;
		uint64_t words[] = {hash, 0};

		if (pass->view->entities[entity].kind != ASH_ENTITY_ENUMERATOR ||
		    pass->view->entities[entity].parent != row->entity)
			continue;
		words[1] = ash_hash_text(ash_entity_name(pass->view, entity));
		hash = ash_hash(words, sizeof words);
	}
	return hash;
}

static void check_enums(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_declarations; i++) {
		const struct ash_declaration *row = &pass->view->declarations[i];
		struct body body = {row->entity, row->file, row->line, row->column, 0};

		if (pass->view->entities[row->entity].kind != ASH_ENTITY_ENUM ||
		    !(row->flags & ASH_DECLARATION_DEFINITION) || !pass->cxx[row->file] ||
		    !is_subject(pass, row->file) ||
		    *ash_entity_name(pass->view, row->entity) == '\0' ||
		    ash_index_declarations(pass->run->project->index, row->entity).n < 2)
			continue;
		body.hash = hash_enumerators(pass, row);
		if (!is_part_of_known(pass, row->entity))
			meet(pass, &body, "");
	}
	forget(pass);
}

/* ---- functions ---- */

/* What the body uses, in order: lines count from the function's own. */
static uint64_t hash_uses(const struct pass *pass, const struct ash_function *row)
{
	struct ash_span span =
		ash_index_file_rows(pass->run->project->index, ASH_RELATION_use, row->file);
	uint64_t hash = ash_function_form(row);

	for (uint32_t i = span.begin; i < span.end; i++) {
		const struct ash_use *use = &pass->view->uses[i];
		uint64_t words[] = {hash, use->kind, 0};

		if (use->line < row->line || use->line > row->end_line || use->to == ASH_NONE ||
		    use->from != row->entity)
			continue;
		/* private names differ by file and may mean the same */
		if (pass->view->entities[use->to].linkage == ASH_LINKAGE_EXTERNAL)
			words[2] = pass->view->entities[use->to].key;
		hash = ash_hash(words, sizeof words);
	}
	return hash;
}

static bool is_inline(const struct ash_view *view, const struct ash_function *row)
{
	const struct ash_entity *entity = &view->entities[row->entity];

	return (row->flags & ASH_FUNCTION_DEFINITION) && entity->linkage == ASH_LINKAGE_EXTERNAL &&
	       (row->flags & (ASH_FUNCTION_INLINE | ASH_FUNCTION_TEMPLATE));
}

static void check_inline(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_functions; i++) {
		const struct ash_function *row = &pass->view->functions[i];
		struct body body = {row->entity, row->file, row->line, row->column, 0};

		if (!is_inline(pass->view, row) || !pass->cxx[row->file] ||
		    !is_subject(pass, row->file) ||
		    ash_index_functions(pass->run->project->index, row->entity).n < 2)
			continue;
		body.hash = hash_uses(pass, row);
		meet(pass, &body, "; the linker keeps one of them");
	}
	forget(pass);
}

/* ---- what the linker takes from a library ---- */

static const struct ash_link *library_of(const struct ash_links *links, uint32_t a, uint32_t b)
{
	for (uint32_t i = 0; i < links->n; i++)
		if (links->known && links->v[i].kind == ASH_ARTEFACT_ARCHIVE &&
		    links->v[i].files[a] && links->v[i].files[b])
			return &links->v[i];
	return NULL;
}

/* Definitions of one entity in main files; rows are ordered by file. */
static void check_symbol(struct pass *pass, struct ash_rows rows)
{
	const struct ash_declaration *first = NULL;

	for (uint32_t i = 0; i < rows.n; i++) {
		const struct ash_declaration *row = &pass->view->declarations[rows.v[i]];
		const struct ash_link *link;

		if (!(row->flags & ASH_DECLARATION_DEFINITION) ||
		    (row->flags & (ASH_DECLARATION_WEAK | ASH_DECLARATION_INLINE)) ||
		    !(pass->view->files[row->file].flags & ASH_FILE_MAIN) ||
		    !is_subject(pass, row->file))
			continue;
		if (!first || first->file == row->file) {
			first = row;
			continue;
		}
		link = library_of(pass->run->links, first->file, row->file);
		if (link) {
			struct body a = {first->entity, first->file, first->line, first->column, 0};
			struct body b = {row->entity, row->file, row->line, row->column, 0};

			report(pass, &a, &b, link, "; a program gets either");
			return;
		}
	}
}

static void check_libraries(struct pass *pass)
{
	for (uint32_t i = 0; i < pass->view->n_entities && pass->run->links->known; i++)
		if (ash_is_linker_symbol(pass->view, &pass->view->entities[i]))
			check_symbol(pass, ash_index_declarations(pass->run->project->index, i));
}

static void run(struct ash_run *run)
{
	struct pass pass = {.run = run, .view = run->project->view};

	pass.cxx = ash_cxx_files(run->scratch, pass.view, run->project->index);
	check_records(&pass);
	check_enums(&pass);
	check_inline(&pass);
	check_libraries(&pass);
	ash_map_release(&pass.clashed);
}

const struct ash_rule ash_program_collision = {
	.info =
		{
			.id = "program-collision",
			.severity = ASH_ERROR,
			.summary = "two different things of one name in one program",
			.why = "Two C++ files that each define a class 'Visitor' give its methods "
			       "the same\n"
			       "linker names. The linker keeps one of each, and the other file's "
			       "objects run\n"
			       "code made for other fields. Nothing warns. Where the build does "
			       "not say what\n"
			       "is linked, the finding is a warning.",
			.bad = "// file: a.hpp\n"
			       "int a();\n"
			       "// file: a.cpp\n"
			       "#include \"a.hpp\"\n"
			       "struct visitor {\n"
			       "\tint seen = 0;\n"
			       "\tint next() { return ++seen; }\n"
			       "};\n"
			       "int a()\n"
			       "{\n"
			       "\treturn visitor().next();\n"
			       "}\n"
			       "// file: main.cpp\n"
			       "#include \"a.hpp\"\n"
			       "struct visitor { /* another one, and its next() */\n"
			       "\tlong total = 0;\n"
			       "\tlong seen = 0;\n"
			       "\tint next() { return (int)++total; }\n"
			       "};\n"
			       "int main()\n"
			       "{\n"
			       "\treturn visitor().next() + a();\n"
			       "}\n",
			.good = "// file: a.hpp\n"
				"int a();\n"
				"// file: a.cpp\n"
				"#include \"a.hpp\"\n"
				"namespace\n"
				"{\n"
				"struct visitor {\n"
				"\tint seen = 0;\n"
				"\tint next() { return ++seen; }\n"
				"};\n"
				"} // namespace\n"
				"int a()\n"
				"{\n"
				"\treturn visitor().next();\n"
				"}\n"
				"// file: main.cpp\n"
				"#include \"a.hpp\"\n"
				"namespace\n"
				"{\n"
				"struct visitor {\n"
				"\tlong total = 0;\n"
				"\tint next() { return (int)++total; }\n"
				"};\n"
				"} // namespace\n"
				"int main()\n"
				"{\n"
				"\treturn visitor().next() + a();\n"
				"}\n",
			.fix = "Put what belongs to one file into an unnamed namespace (C: make it "
			       "static),\n"
			       "or give the two names that differ. Is it meant to be one thing, "
			       "move it into\n"
			       "a header that both include.",
			.except = "`// ashlar-allow(program-collision): reason` on the line of the "
				  "name.",
		},
	.scope = ASH_SCOPE_PROGRAM,
	.run = run,
};
