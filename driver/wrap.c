/* Paragraphs for terminals. Bytes are counted as columns: our texts are ASCII. */
#include "driver/wrap.h"

#include <string.h>

void ash_blanks(struct ash_buf *out, size_t n)
{
	while (n--)
		ash_buf_addc(out, ' ');
}

void ash_wrap(struct ash_buf *out, const char *text, size_t indent, size_t at)
{
	size_t column = at;

	while (*(text += strspn(text, " \n\t"))) {
		size_t length = strcspn(text, " \n\t");

		if (column > indent && column + 1 + length > ASH_WRAP_COLUMNS) {
			ash_buf_addc(out, '\n');
			column = 0;
		}
		if (column < indent) {
			ash_blanks(out, indent - column);
			column = indent;
		} else if (column > indent) {
			ash_buf_addc(out, ' ');
			column++;
		}
		ash_buf_add(out, text, length);
		column += length;
		text += length;
	}
	ash_buf_addc(out, '\n');
}

void ash_indent(struct ash_buf *out, const char *text, size_t indent)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		if (length)
			ash_blanks(out, indent);
		ash_buf_add(out, text, length);
		ash_buf_addc(out, '\n');
		text += length + (text[length] == '\n');
	}
}
