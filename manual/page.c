/* What pages of all kinds need. */
#include "page.h"

#include <string.h>

void ash_sentence(struct ash_buf *out, const char *text)
{
	size_t n = strlen(text);
	char first = text[0];

	if (n == 0)
		return;
	if (first >= 'a' && first <= 'z')
		first = (char)(first - 'a' + 'A');
	ash_buf_addc(out, first);
	ash_buf_adds(out, text + 1);
	if (!strchr(".?!", text[n - 1]))
		ash_buf_addc(out, '.');
}

void ash_escaped(struct ash_buf *out, const char *text, const char *signs)
{
	bool code = false;

	for (; *text; text++) {
		code ^= *text == '`';
		if (!code && strchr(signs, *text))
			ash_buf_addc(out, '\\');
		ash_buf_addc(out, *text);
	}
}

void ash_option_default(struct ash_buf *out, const struct ash_option *option)
{
	if (option->type == ASH_OPTION_TEXT)
		ash_buf_adds(out, option->text ? option->text : "\"\"");
	else if (option->type == ASH_OPTION_BOOL)
		ash_buf_adds(out, option->number ? "true" : "false");
	else
		ash_buf_addf(out, "%u", option->number);
}

const char *ash_scope_words(enum ash_scope scope)
{
	static const char *const words[] = {[ASH_SCOPE_TU] = "each unit by itself, so the plugin reports it too",
					    [ASH_SCOPE_PROGRAM] = "the whole program",
					    [ASH_SCOPE_CONFIG] = "the configuration"};

	return words[scope];
}
