/* UTF-8 by its byte patterns; surrogates and the longest overlong forms are not looked for. */
#include "checks/utf8.h"

/* Length of the character at bytes, of which `left` are there; 0 when it is none. */
static size_t character_length(const char *bytes, size_t left)
{
	unsigned char lead = (unsigned char)*bytes;
	size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

	if (!lead || (lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || length > left)
		return 0;
	for (size_t i = 1; i < length; i++)
		if (((unsigned char)bytes[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

size_t ash_utf8_length(const char *bytes, size_t n)
{
	size_t at = 0;

	while (at < n) {
		size_t length = character_length(bytes + at, n - at);

		if (!length)
			return at;
		at += length;
	}
	return at;
}
