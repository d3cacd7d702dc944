/* Page, styles and legend of the SVG matrix; see svg.h. Five shades per direction and theme. */
#include "report/svg.h"

#include <string.h>

#include "report/utf8.h"

void ash_svg_text(struct ash_buf *out, const char *text)
{
	for (size_t n = strlen(text); n;) {
		uint32_t code;
		size_t used = ash_utf8_next(text, n, &code);

		if (code == '&')
			ash_buf_adds(out, "&amp;");
		else if (code == '<')
			ash_buf_adds(out, "&lt;");
		else if (code == '>')
			ash_buf_adds(out, "&gt;");
		else
			ash_utf8_add(out,
				     code < 0x20 || code == 0x7F ? ASH_UTF8_REPLACEMENT : code);
		text += used;
		n -= used;
	}
}

/* Skips characters, not bytes; answers where the next one starts. */
static const char *skip(const char *text, size_t characters)
{
	for (size_t n = strlen(text); n && characters; characters--) {
		uint32_t code;
		size_t used = ash_utf8_next(text, n, &code);

		text += used;
		n -= used;
	}
	return text;
}

void ash_svg_shortened(struct ash_buf *out, const char *text, size_t most)
{
	size_t n = 0, begin = most / 3, end = most - 1 - begin;

	for (const char *at = text; *at; at = skip(at, 1))
		n++;
	if (n <= most) {
		ash_buf_adds(out, text);
		return;
	}
	ash_buf_add(out, text, (size_t)(skip(text, begin) - text));
	ash_utf8_add(out, 0x2026);
	ash_buf_adds(out, skip(text, n - end));
}

static const char style[] =
	"svg{--ink:#1c2733;--dim:#5c6b7a;--paper:#fff;--s0:#f7f9fb;--s1:#eff3f7;--line:#aab6c2;"
	"--diag:#c9d2db;--cyc:#f6b73c;--on:#fff;--b0:#dbe4ee;--b1:#c4d2e0;"
	"--d1:#cfe1f5;--d2:#9cc3ec;--d3:#5f9bdc;--d4:#2f6fbd;--d5:#174a8b;"
	"--u1:#ffe0bd;--u2:#fbbf7a;--u3:#f29130;--u4:#c96a0c;--u5:#8f4700;"
	"--r1:#fbc5c9;--r2:#f28a93;--r3:#e04a58;--r4:#bd1a2c;--r5:#86081a;"
	"background:var(--paper);font-family:system-ui,\"DejaVu Sans\",Helvetica,sans-serif}\n"
	"@media(prefers-color-scheme:dark){svg{--ink:#e4ebf2;--dim:#9aa9b8;--paper:#12181f;"
	"--s0:#171f28;--s1:#1c2631;--line:#4a5a6b;--diag:#3a4755;--cyc:#d9982a;--on:#0b1015;"
	"--b0:#2a3846;--b1:#364858;"
	"--d1:#1d3a5c;--d2:#28588e;--d3:#3f80c6;--d4:#6ba6e6;--d5:#a9cff7;"
	"--u1:#4d3110;--u2:#7d4b10;--u3:#b86f1a;--u4:#e79a45;--u5:#ffc88b;"
	"--r1:#571a22;--r2:#8c2431;--r3:#c43a4a;--r4:#ec6f7c;--r5:#ffadb5}}\n"
	"text{fill:var(--ink)}.l{text-anchor:end}.q,.k{fill:var(--dim)}.h{font-size:17px;"
	"font-weight:600}.k{font-size:12px}.n{font-size:10px;text-anchor:middle;"
	"pointer-events:none}.n.on{fill:var(--on)}.m{font-size:11px;text-anchor:middle}"
	".l.c,.t.c{font-weight:600}\n"
	".s0{fill:var(--s0)}.s1{fill:var(--s1)}.o{fill:var(--diag)}.b0{fill:var(--b0)}"
	".b1{fill:var(--b1)}.g{fill:none;stroke:var(--line);stroke-width:1}"
	".y{fill:var(--cyc);fill-opacity:.16}.z{fill:none;stroke:var(--cyc);stroke-width:2;"
	"pointer-events:none}.cut{stroke:var(--ink);stroke-width:1.5}"
	"g:hover>rect{stroke:var(--ink);stroke-width:1.5}g:hover>.l,g:hover>.t{fill:var(--u4)}\n";

static void add_shades(struct ash_buf *out, char direction)
{
	for (uint32_t step = 1; step <= 5; step++)
		ash_buf_addf(out, ".%c%u{fill:var(--%c%u)}", direction, step, direction, step);
	ash_buf_addc(out, '\n');
}

void ash_svg_open(struct ash_buf *out, uint32_t width, uint32_t height, uint32_t font)
{
	ash_buf_addf(out,
		     "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" "
		     "viewBox=\"0 0 %u %u\">\n<style>\n%s",
		     width, height, width, height, style);
	add_shades(out, 'd');
	add_shades(out, 'u');
	add_shades(out, 'r');
	ash_buf_addf(out, ".l,.t{font-size:%upx}\n</style>\n", font);
}

static void add_line(struct ash_buf *out, uint32_t x, uint32_t y, const char *text)
{
	ash_buf_addf(out, "<text class=\"k\" x=\"%u\" y=\"%u\">%s</text>\n", x, y, text);
}

static void add_swatch(struct ash_buf *out, const char *class_name, uint32_t x, uint32_t y)
{
	ash_buf_addf(out, "<rect class=\"%s\" x=\"%u\" y=\"%u\" width=\"12\" height=\"12\"/>\n",
		     class_name, x, y - 10);
}

/* The five shades of a direction, then what it means. */
static void add_scale(struct ash_buf *out, char direction, uint32_t x, uint32_t y, const char *text)
{
	for (uint32_t step = 1; step <= 5; step++) {
		char class_name[3] = {direction, (char)('0' + step), '\0'};

		add_swatch(out, class_name, x + (step - 1) * 13, y);
	}
	add_line(out, x + 72, y, text);
}

static void add_title(const struct ash_picture *picture, uint32_t at, struct ash_buf *out)
{
	struct ash_buf summary = {0};

	ash_picture_summary(picture, &summary);
	ash_buf_addf(out, "<text class=\"h\" x=\"%u\" y=\"%u\">", at, at + 16);
	ash_buf_adds(out, "Who uses whom: ");
	ash_svg_text(out, ash_buf_text(&summary));
	ash_buf_adds(out, "</text>\n");
	ash_buf_release(&summary);
}

void ash_svg_legend(const struct ash_picture *picture, uint32_t at, struct ash_buf *out)
{
	add_title(picture, at, out);
	add_line(
		out, at, at + 38,
		"A cell: its column uses its row. Read down a column what it uses, along a row who "
		"uses it. Users stand above what they use.");
	add_scale(out, 'd', at, at + 60, "points down (expected)");
	add_scale(out, 'u', at + 220, at + 60, "points up");
	add_scale(out, 'r', at + 370, at + 60,
		  picture->with_rules ? "breaks a rule" : "breaks a rule (not asked for)");
	add_line(out, at + 570, at + 60, "places of use: 1, to 5, to 25, to 125, more");
	add_swatch(out, "y", at, at + 82);
	add_swatch(out, "z", at, at + 82);
	add_line(out, at + 20, at + 82, "a cycle: all of its members reach each other");
	add_swatch(out, "u3 cut", at + 300, at + 82);
	add_line(out, at + 320, at + 82, "one of the cheapest edges to break a cycle");
	add_line(out, at, at + 104,
		 picture->files
			 ? "Not shown: uses inside a file, and files that are generated, "
			   "vendored or outside the root."
			 : "Not shown: uses inside a component, files that belong to none, and "
			   "what generated and vendored files use.");
}
