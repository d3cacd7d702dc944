/* Places inside the text of a YAML scalar; see yaml_place.h. */
#include "checks/yaml_place.h"

#include <string.h>

/* libfyaml puts a literal block at the start of its first line; its text is behind the indentation.
 */
static struct ash_place block_place(const char *bytes, size_t n, struct ash_place place)
{
	const char *at = bytes, *end = bytes + n;

	for (uint32_t line = 1; at && line < place.line; line++) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at ? at + 1 : NULL;
	}
	place.column = 1;
	for (; at && at < end && *at == ' '; at++)
		place.column++;
	return place;
}

struct ash_place ash_yaml_text_place(const char *bytes, size_t n, enum ash_yaml_style style,
				     const struct ash_yaml *node)
{
	struct ash_place place = node->place;
	bool several_lines = strchr(node->text, '\n') != NULL;

	if (style == ASH_YAML_LITERAL)
		return block_place(bytes, n, place);
	if (style == ASH_YAML_QUOTED)
		place.column++;
	if (several_lines || style == ASH_YAML_OTHER ||
	    (style == ASH_YAML_QUOTED && strpbrk(node->text, "\\'\"")))
		place.line = 0;
	return place;
}

struct ash_place ash_yaml_place_at(const struct ash_yaml *node, size_t offset)
{
	struct ash_place place = node->text_place;
	size_t line_start = 0;

	if (!node->text || !place.line || offset > strlen(node->text))
		return node->place;
	for (size_t i = 0; i < offset; i++)
		if (node->text[i] == '\n') {
			place.line++;
			line_start = i + 1;
		}
	place.column += (uint32_t)(offset - line_start);
	place.length = 0;
	return place;
}
