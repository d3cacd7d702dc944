/*
 * What a header offers; see header_offer.h. Declarations are the facts' business; the text is read
 * for what facts of this build do not hold: macros of other configurations, and directives.
 */
#include "checks/arch/header_offer.h"

#include <ctype.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/words.h"

/* ---- facts ---- */

/* Code that whoever includes the file gets: a list that is text, a source that is included. */
static bool is_code(const struct ash_view *view, const struct ash_declaration *row)
{
	const struct ash_entity *entity = &view->entities[row->entity];

	return (row->flags & (ASH_DECLARATION_DEFINITION | ASH_DECLARATION_TENTATIVE)) &&
	       !(row->flags & ASH_DECLARATION_INLINE) && !(entity->flags & ASH_ENTITY_TEMPLATE) &&
	       entity->linkage == ASH_LINKAGE_EXTERNAL &&
	       (entity->kind == ASH_ENTITY_FUNCTION || entity->kind == ASH_ENTITY_VARIABLE);
}

static void add_declaration(struct ash_header_offer *offer, const struct ash_run *run,
			    const struct ash_declaration *row)
{
	const struct ash_view *view = run->project->view;
	uint32_t entity = row->entity;
	const char *name = ash_entity_name(view, entity);

	offer->effects |= is_code(view, row);
	/* found by what stands beside it, or by a template far away */
	if (strncmp(name, "operator", 8) == 0 && !ash_is_word_char(name[8]))
		offer->effects |= view->entities[entity].kind == ASH_ENTITY_FUNCTION;
	if (strncmp(ash_entity_qualified(view, entity), "std::", 5) == 0)
		offer->effects = true;
	if (view->entities[entity].kind == ASH_ENTITY_METHOD)
		ash_arena_push(run->scratch, &offer->inside, name);
	else
		ash_arena_push(run->scratch, &offer->names, name);
}

static void add_facts(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file)
{
	const struct ash_project *project = run->project;
	const struct ash_view *view = project->view;
	struct ash_span rows = ash_index_file_rows(project->index, ASH_RELATION_declaration, file);

	for (uint32_t i = rows.begin; i < rows.end; i++)
		add_declaration(offer, run, &view->declarations[i]);
	rows = ash_index_file_rows(project->index, ASH_RELATION_field, file);
	for (uint32_t i = rows.begin; i < rows.end; i++)
		ash_arena_push(run->scratch, &offer->inside,
			       ash_entity_name(view, view->fields[i].entity));
}

/* ---- text ---- */

static const char *skip_blanks(const char *at)
{
	while (*at == ' ' || *at == '\t')
		at++;
	return at;
}

static size_t word_length(const char *text)
{
	size_t n = 0;

	while (ash_is_word_char(text[n]))
		n++;
	return n;
}

static bool is_word(const char *text, const char *word)
{
	return strncmp(text, word, strlen(word)) == 0 && !ash_is_word_char(text[strlen(word)]);
}

static bool is_guard(const struct ash_run *run, uint32_t file, const char *name)
{
	const struct ash_view *view = run->project->view;
	struct ash_span rows = ash_index_file_rows(run->project->index, ASH_RELATION_macro, file);

	for (uint32_t i = rows.begin; i < rows.end; i++)
		if ((view->macros[i].flags & ASH_MACRO_GUARD) &&
		    strcmp(ash_entity_name(view, view->macros[i].entity), name) == 0)
			return true;
	return false;
}

/* "_GNU_SOURCE", "__STDC_FORMAT_MACROS": read by headers whose uses nobody records. */
static bool is_reserved(const char *name)
{
	return name[0] == '_' && (name[1] == '_' || isupper((unsigned char)name[1]));
}

static void read_define(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file,
			const char *text)
{
	const char *name = ash_arena_copy_n(run->scratch, text, word_length(text));

	if (is_guard(run, file, name))
		return;
	offer->effects |= is_reserved(name);
	ash_arena_push(run->scratch, &offer->names, name);
}

static void read_directive(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file,
			   const char *text)
{
	if (is_word(text, "define"))
		read_define(offer, run, file, skip_blanks(text + 6));
	else if (is_word(text, "pragma"))
		offer->effects |= !is_word(skip_blanks(text + 6), "once");
	else if (is_word(text, "error") || is_word(text, "undef"))
		offer->effects = true;
}

/* "struct hash<Key>", "template <>": the name is somebody else's. */
static bool specialises(const char *line)
{
	const char *at = strstr(line, "template");

	if (at && is_word(at, "template")) {
		at = skip_blanks(at + 8);
		if (*at == '<' && *skip_blanks(at + 1) == '>')
			return true;
	}
	for (at = line; *at; at += ash_is_word_char(*at) ? word_length(at) : 1) {
		if (!is_word(at, "struct") && !is_word(at, "class"))
			continue;
		at = skip_blanks(at + word_length(at));
		while (ash_is_word_char(*at) || *at == ':')
			at++;
		if (*skip_blanks(at) == '<')
			return true;
		if (!*at)
			break;
	}
	return false;
}

static void read_line(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file,
		      const char *line)
{
	const char *at = skip_blanks(line);

	if (*at == '#')
		read_directive(offer, run, file, skip_blanks(at + 1));
	else if (specialises(at) || strstr(at, "static_assert") || strstr(at, "_Static_assert") ||
		 strstr(at, "_Pragma"))
		offer->effects = true;
}

static void read_text(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file,
		      char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\n");
		bool more = text[n] != '\0';

		text[n] = '\0';
		read_line(offer, run, file, text);
		text += n + more;
	}
}

void ash_header_offer_read(struct ash_header_offer *offer, const struct ash_run *run, uint32_t file)
{
	struct ash_buf text = {0};

	if (offer->known)
		return;
	offer->known = true;
	add_facts(offer, run, file);
	if (run->witness->read_text(run->witness->context, ash_file_path(run->project->view, file),
				    &text))
		read_text(offer, run, file, ash_arena_copy(run->scratch, ash_buf_text(&text)));
	else
		offer->effects = true;
	ash_buf_release(&text);
}
