/*
 * Mermaid flowcharts, as far as boxes and arrows go:
 *
 *     net["net server"]:::hot --> store & base       store -.->|reads| base --> os
 *
 * Styles and classes are passed over without a word; lines without direction count as skipped.
 */
#include <ctype.h>
#include <string.h>

#include "checks/arena_vec.h"
#include "checks/diagram/drawing.h"

static const char *const quiet_words[] = {"flowchart", "graph",    "classDef", "class",
					  "linkStyle", "style",    "click",    "end",
					  "direction", "accTitle", "accDescr"};

/* Boxes joined by '&': both ends of an arrow may be several. */
struct group {
	ASH_VEC(uint32_t);
};

static bool is_id(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '/' || c == '.' ||
	       (unsigned char)c >= 0x80;
}

/* The label in the brackets at the place, NULL without; *at moves behind them. */
static const char *take_label(struct ash_drafting *d, char **at)
{
	char *begin = *at, *end;

	if (!*begin || !strchr("[({", *begin))
		return NULL;
	while (*begin && strchr("[({", *begin))
		begin++;
	if (*begin == '"') {
		end = strchr(++begin, '"');
	} else {
		end = begin + strcspn(begin, "])}");
	}
	if (!end || !*end)
		return NULL;
	const char *label =
		ash_scan_decode(ash_arena_copy_n(d->arena, begin, (size_t)(end - begin)));

	for (*at = end + (*end == '"'); **at && strchr("])}", **at);)
		(*at)++;
	return label;
}

static bool take_box(struct ash_drafting *d, char **at, uint32_t *box)
{
	char *begin = *at, *end = begin;
	const char *id, *label;

	/* "a-b" is an id too, "a-->b" is not */
	while (is_id(*end) || (*end == '-' && isalnum((unsigned char)end[1])))
		end++;
	if (end == begin)
		return false;
	id = ash_arena_copy_n(d->arena, begin, (size_t)(end - begin));
	*at = end;
	label = take_label(d, at);
	*box = ash_drawing_box(d, id, label);
	if (strncmp(*at, ":::", 3) == 0)
		for (*at += 3; is_id(**at);)
			(*at)++;
	return true;
}

static bool take_group(struct ash_drafting *d, char **at, struct group *group)
{
	uint32_t box;

	group->n = 0;
	do {
		*at = ash_scan_blanks(*at + (**at == '&'));
		if (!take_box(d, at, &box))
			return false;
		ash_arena_push(d->arena, group, box);
		*at = ash_scan_blanks(*at);
	} while (**at == '&');
	return true;
}

/* Where an arrow's text leads. */
struct link {
	bool forward, backward;
};

/*
 * "-->", "-.->", "==>", "<-->", "---", "-->|text|", "-- text -->". Moves *at behind it; false when
 * there is no arrow.
 */
static bool take_link(char **at, struct link *link)
{
	char *here = *at, *text;
	size_t n;

	link->backward = *here == '<';
	here += link->backward;
	if (strncmp(here, "--", 2) != 0 && strncmp(here, "-.", 2) != 0 &&
	    strncmp(here, "==", 2) != 0)
		return false;
	n = strspn(here, "-.=");
	here += n;
	if (n == 2 && *here == ' ') { /* a text between the halves */
		text = strstr(here, "->");
		text = text ? text : strstr(here, "=>");
		if (text)
			here = text + 1;
	}
	link->forward = *here == '>';
	here += link->forward;
	if ((*here == 'x' || *here == 'o') && here[1] == ' ') {
		link->forward = true;
		here++;
	}
	here = ash_scan_blanks(here);
	if (*here == '|') {
		text = strchr(here + 1, '|');
		if (!text)
			return false;
		here = text + 1;
	}
	*at = ash_scan_blanks(here);
	return true;
}

static void connect(struct ash_drafting *d, const struct group *left, const struct group *right,
		    struct link link)
{
	for (size_t i = 0; i < left->n; i++)
		for (size_t j = 0; j < right->n; j++) {
			if (link.forward)
				ash_drawing_arrow(d, left->v[i], right->v[j]);
			if (link.backward)
				ash_drawing_arrow(d, right->v[j], left->v[i]);
		}
	if (!link.forward && !link.backward)
		ash_drawing_skip(d);
}

static void read_chain(struct ash_drafting *d, char *at)
{
	struct group left = {0}, right = {0};
	struct link link;

	if (!take_group(d, &at, &left)) {
		ash_drawing_skip(d);
		return;
	}
	while (*at && *at != ';') {
		if (!take_link(&at, &link) || !take_group(d, &at, &right)) {
			ash_drawing_skip(d);
			return;
		}
		connect(d, &left, &right, link);
		struct group swap = left;

		left = right;
		right = swap;
	}
}

static void read_subgraph(struct ash_drafting *d, char *at)
{
	uint32_t box;

	at = ash_scan_blanks(at);
	if (take_box(d, &at, &box))
		d->drawing->boxes.v[box].container = true;
}

void ash_drawing_mermaid(struct ash_drafting *d, char *line)
{
	if (!*line || strncmp(line, "%%", 2) == 0 || strncmp(line, "---", 3) == 0)
		return;
	if (ash_scan_word(line, "subgraph")) {
		read_subgraph(d, line + strlen("subgraph"));
		return;
	}
	for (size_t i = 0; i < sizeof quiet_words / sizeof *quiet_words; i++)
		if (ash_scan_word(line, quiet_words[i]))
			return;
	read_chain(d, line);
}
