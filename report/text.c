/*
 * The text report, in Clang's form and Clang's colours, so that editors and eyes that know the one
 * know the other. Columns in text are bytes, as Clang's are.
 */
#include "report/report.h"

#include <inttypes.h>
#include <string.h>

#include "report/source.h"
#include "report/utf8.h"

#define TAB_STOP        8u
#define SNIPPET_COLUMNS 160u /* longer lines are cut there; a caret beyond shows no line at all */

#define COMPANIONS 5u /* files named beside the first one with the same trouble */

#define RESET   "\033[0m"
#define BOLD    "\033[1m"
#define RED     "\033[0;1;31m"
#define MAGENTA "\033[0;1;35m"
#define CYAN    "\033[0;1;36m"
#define GREEN   "\033[0;1;32m"

struct text {
	const struct ash_text_style *style;
	struct ash_sources sources;
	struct ash_buf *out;
};

static void colored(const struct text *text, const char *code)
{
	if (text->style->color)
		ash_buf_adds(text->out, code);
}

static void add_place(const struct text *text, const struct ash_place *place)
{
	if (place->path[0] == '\0')
		return;
	colored(text, BOLD);
	if (place->path[0] != '/')
		ash_buf_adds(text->out, text->style->path_prefix ? text->style->path_prefix : "");
	ash_buf_adds(text->out, place->path);
	if (place->line)
		ash_buf_addf(text->out, ":%" PRIu32, place->line);
	if (place->line && place->column)
		ash_buf_addf(text->out, ":%" PRIu32, place->column);
	ash_buf_adds(text->out, ": ");
	colored(text, RESET);
}

static void add_severity(const struct text *text, enum ash_severity severity)
{
	static const char *const colors[] = {
		[ASH_IGNORE] = CYAN, [ASH_NOTE] = CYAN, [ASH_WARNING] = MAGENTA, [ASH_ERROR] = RED};

	colored(text, colors[severity]);
	ash_buf_addf(text->out, "%s: ", ash_severity_name(severity));
	colored(text, RESET);
}

/* How many columns a code point takes when printed at `column` (from 0), and what is printed. */
static unsigned add_glyph(struct ash_buf *out, uint32_t code, unsigned column)
{
	unsigned width = code == '\t' ? TAB_STOP - column % TAB_STOP : 1;

	if (code == '\t') {
		for (unsigned i = 0; i < width; i++)
			ash_buf_addc(out, ' ');
	} else {
		/* a control character would speak to the terminal */
		ash_utf8_add(out, code < 0x20 || code == 0x7F ? ASH_UTF8_REPLACEMENT : code);
	}
	return width;
}

/* Renders line[0..to), stopping at SNIPPET_COLUMNS; answers the columns it takes. */
static unsigned add_line(struct ash_buf *out, struct ash_span line, size_t to)
{
	unsigned column = 0;

	for (size_t at = 0; at < to && column < SNIPPET_COLUMNS;) {
		uint32_t code;

		at += ash_utf8_next(line.text + at, line.n - at, &code);
		column += add_glyph(out, code, column);
	}
	return column;
}

static void add_caret(const struct text *text, unsigned begin, unsigned end)
{
	for (unsigned i = 0; i < begin; i++)
		ash_buf_addc(text->out, ' ');
	colored(text, GREEN);
	ash_buf_addc(text->out, '^');
	for (unsigned i = begin + 1; i < end; i++)
		ash_buf_addc(text->out, '~');
	colored(text, RESET);
	ash_buf_addc(text->out, '\n');
}

static void add_snippet(struct text *text, const struct ash_place *place)
{
	struct ash_buf measure = {0};
	struct ash_token token;
	struct ash_span line;
	const struct ash_source *source;
	unsigned begin, end;

	if (!text->style->snippets || place->line == 0 || place->column == 0)
		return;
	source = ash_source_of(&text->sources, place->path);
	if (!source || !ash_source_line(source, place->line, &line))
		return;
	token = ash_source_token(line, *place);
	begin = add_line(&measure, line, token.begin);
	end = add_line(&measure, line, token.end);
	ash_buf_release(&measure);
	if (begin >= SNIPPET_COLUMNS)
		return;
	add_line(text->out, line, line.n);
	ash_buf_addc(text->out, '\n');
	add_caret(text, begin, end);
}

static void add_finding(struct text *text, const struct ash_finding *finding)
{
	add_place(text, &finding->place);
	add_severity(text, finding->severity);
	colored(text, BOLD);
	ash_buf_addf(text->out, "%s [%s]%s", finding->message, finding->rule->id,
		     finding->state == ASH_STATE_UNCHANGED ? " (baseline)" : "");
	colored(text, RESET);
	ash_buf_addc(text->out, '\n');
	add_snippet(text, &finding->place);
	for (size_t i = 0; i < finding->notes.n; i++) {
		const struct ash_finding_note *note = &finding->notes.v[i];

		add_place(text, &note->place);
		add_severity(text, ASH_NOTE);
		ash_buf_addf(text->out, "%s\n", note->message);
		add_snippet(text, &note->place);
	}
}

static void add_allowed(struct text *text, const struct ash_allowed *allowed)
{
	const struct ash_finding *finding = allowed->finding;

	add_place(text, &finding->place);
	colored(text, CYAN);
	ash_buf_adds(text->out, "allowed: ");
	colored(text, RESET);
	ash_buf_addf(text->out, "%s [%s]\n", finding->message, finding->rule->id);
	add_place(text, &allowed->place);
	add_severity(text, ASH_NOTE);
	ash_buf_addf(text->out, "because of this exception: %s\n", allowed->reason);
}

static void add_trouble(struct text *text, const struct ash_trouble *trouble)
{
	add_place(text, &trouble->place);
	add_severity(text, trouble->severity);
	colored(text, BOLD);
	ash_buf_adds(text->out, trouble->message);
	colored(text, RESET);
	ash_buf_addc(text->out, '\n');
	add_snippet(text, &trouble->place);
}

static void add_failure(const struct text *text, const struct ash_unit_failure *failure)
{
	struct ash_place place = {.path = failure->file};

	add_place(text, &place);
	add_severity(text, failure->incomplete ? ASH_WARNING : ASH_ERROR);
	colored(text, BOLD);
	ash_buf_addf(text->out, "%s: %s",
		     failure->incomplete ? "incompletely analysed" : "not analysed",
		     failure->reason);
	colored(text, RESET);
	ash_buf_addc(text->out, '\n');
}

static bool same_failure(const struct ash_unit_failure *a, const struct ash_unit_failure *b)
{
	return a->incomplete == b->incomplete && strcmp(a->reason, b->reason) == 0;
}

/* Other files of which `first` is true: a header that is missing breaks all that include it. */
static void add_companions(const struct text *text, const struct ash_report *report, size_t first)
{
	const struct ash_unit_failure *all = report->failures.v;
	const char *last = all[first].file;
	struct ash_buf names = {0};
	uint32_t n = 0;

	for (size_t i = first + 1; i < report->failures.n; i++) {
		if (!same_failure(&all[first], &all[i]) || strcmp(all[i].file, last) == 0)
			continue;
		last = all[i].file;
		if (n++ < COMPANIONS)
			ash_buf_addf(&names, "%s%s", n == 1 ? "" : ", ", last);
	}
	if (n > 0) {
		add_severity(text, ASH_NOTE);
		ash_buf_addf(text->out, "the same in %" PRIu32 " more %s: %s%s\n", n,
			     n == 1 ? "file" : "files", ash_buf_text(&names),
			     n > COMPANIONS ? ", ..." : "");
	}
	ash_buf_release(&names);
}

/* Each reason once, at the first file. */
static void add_failures(const struct text *text, const struct ash_report *report)
{
	for (size_t i = 0; i < report->failures.n; i++) {
		size_t first = 0;

		while (!same_failure(&report->failures.v[first], &report->failures.v[i]))
			first++;
		if (first < i)
			continue;
		add_failure(text, &report->failures.v[i]);
		add_companions(text, report, i);
	}
}

void ash_report_text(const struct ash_report *report, const struct ash_text_style *style,
		     struct ash_buf *out)
{
	struct text text = {.style = style, .sources = {.root = report->root}, .out = out};

	for (size_t i = 0; i < report->findings->n; i++)
		if (style->unchanged || report->findings->v[i]->state != ASH_STATE_UNCHANGED)
			add_finding(&text, report->findings->v[i]);
	for (size_t i = 0; report->allowed && i < report->allowed->n; i++)
		add_allowed(&text, &report->allowed->v[i]);
	for (size_t i = 0; i < report->troubles->n; i++)
		add_trouble(&text, &report->troubles->v[i]);
	add_failures(&text, report);
	ash_sources_release(&text.sources);
}
