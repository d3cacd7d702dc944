/*
 * Pictures as text: the same picture in every format that people's tools draw, and as the matrix
 * that needs no tool. Pure functions from data to bytes; same picture, same bytes.
 */
#ifndef ASHLAR_REPORT_PICTURE_H
#define ASHLAR_REPORT_PICTURE_H

#include "facts/base/buf.h"
#include "facts/picture.h"

typedef void ash_picture_writer(const struct ash_picture *picture, struct ash_buf *out);

ash_picture_writer ash_picture_dot;        /* Graphviz; what points up does not bend the layout */
ash_picture_writer ash_picture_mermaid;    /* flowchart, as Markdown viewers draw it */
ash_picture_writer ash_picture_plantuml;   /* component diagram */
ash_picture_writer ash_picture_matrix;     /* text, for a terminal */
ash_picture_writer ash_picture_svg_matrix; /* a page of its own, no script needed */
ash_picture_writer ash_picture_json;       /* {"schema":1,"nodes":[...],"edges":[...]} */

/* ---- shared by the writers ---- */

/* "12 (call 7, type.complete 3, include 2)": the three most frequent kinds; a file's is "12". */
void ash_picture_label(const struct ash_picture *picture, const struct ash_picture_edge *edge,
		       struct ash_buf *out);
/* "5 components, 7 edges" or "5 of 9 components, 7 of 20 edges; only cycles". */
void ash_picture_summary(const struct ash_picture *picture, struct ash_buf *out);
/* Appends text[0..n); each character of `special`, and control characters, as printf'd `format`. */
void ash_picture_escape(struct ash_buf *out, const char *text, const char *special,
			const char *format) __attribute__((format(printf, 4, 0)));
/* Calls `node` for every node, between `open` and `close` for each group of a picture of files. */
struct ash_picture_grouping {
	void (*open)(struct ash_buf *out, const char *group, uint32_t number);
	void (*node)(struct ash_buf *out, const struct ash_picture_node *node, uint32_t number);
	void (*close)(struct ash_buf *out);
};
void ash_picture_nodes(const struct ash_picture *picture,
		       const struct ash_picture_grouping *grouping, struct ash_buf *out);

#endif
