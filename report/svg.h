/* The frame of the SVG matrix: page, colours of both themes, title and legend; and text in XML. */
#ifndef ASHLAR_REPORT_SVG_H
#define ASHLAR_REPORT_SVG_H

#include "report/picture.h"

#define ASH_SVG_LEGEND_WIDTH 900u /* pixels; no page is narrower */

/* Appends text as XML character data: escaped, repaired to UTF-8, control characters replaced. */
void ash_svg_text(struct ash_buf *out, const char *text);
/* At most `most` characters (>= 3): the end is kept, and as much of the beginning as fits. */
void ash_svg_shortened(struct ash_buf *out, const char *text, size_t most);
/* <svg> with its styles; names in `font` pixels. */
void ash_svg_open(struct ash_buf *out, uint32_t width, uint32_t height, uint32_t font);
/* What is drawn, how to read it, and what is not shown; its left top corner is (at, at). */
void ash_svg_legend(const struct ash_picture *picture, uint32_t at, struct ash_buf *out);

#endif
