/* UTF-8: decoding with repair, encoding, counting UTF-16 units. */
#include "report/utf8.h"

#define SUPPLEMENTARY 0x10000u /* from here on UTF-16 needs two units */

/* What may follow a lead byte: how many bytes, and the narrowed range of the first of them. */
struct lead {
	unsigned char continuations, low, high;
};

static struct lead lead_of(unsigned char byte)
{
	struct lead lead = {0, 0x80, 0xBF};

	if (byte >= 0xC2 && byte <= 0xDF)
		lead.continuations = 1;
	else if (byte >= 0xE0 && byte <= 0xEF)
		lead.continuations = 2;
	else if (byte >= 0xF0 && byte <= 0xF4)
		lead.continuations = 3;
	if (byte == 0xE0)
		lead.low = 0xA0; /* overlong below */
	else if (byte == 0xED)
		lead.high = 0x9F; /* surrogates above */
	else if (byte == 0xF0)
		lead.low = 0x90;
	else if (byte == 0xF4)
		lead.high = 0x8F; /* beyond U+10FFFF */
	return lead;
}

size_t ash_utf8_next(const char *text, size_t n, uint32_t *code)
{
	const unsigned char *bytes = (const unsigned char *)text;
	struct lead lead;
	uint32_t value;

	*code = bytes[0];
	if (bytes[0] < 0x80)
		return 1;
	lead = lead_of(bytes[0]);
	*code = ASH_UTF8_REPLACEMENT;
	if (lead.continuations == 0)
		return 1;
	value = bytes[0] & (0x3Fu >> lead.continuations);
	for (size_t i = 1; i <= lead.continuations; i++) {
		if (i == n || bytes[i] < lead.low || bytes[i] > lead.high)
			return i;
		value = value << 6 | (bytes[i] & 0x3Fu);
		lead.low = 0x80;
		lead.high = 0xBF;
	}
	*code = value;
	return lead.continuations + 1u;
}

void ash_utf8_add(struct ash_buf *out, uint32_t code)
{
	if (code < 0x80) {
		ash_buf_addc(out, (char)code);
		return;
	}
	if (code < 0x800) {
		ash_buf_addc(out, (char)(0xC0 | code >> 6));
	} else {
		if (code < SUPPLEMENTARY) {
			ash_buf_addc(out, (char)(0xE0 | code >> 12));
		} else {
			ash_buf_addc(out, (char)(0xF0 | code >> 18));
			ash_buf_addc(out, (char)(0x80 | (code >> 12 & 0x3F)));
		}
		ash_buf_addc(out, (char)(0x80 | (code >> 6 & 0x3F)));
	}
	ash_buf_addc(out, (char)(0x80 | (code & 0x3F)));
}

size_t ash_utf16_units(const char *text, size_t n)
{
	size_t units = 0;

	while (n) {
		uint32_t code;
		size_t used = ash_utf8_next(text, n, &code);

		units += code < SUPPLEMENTARY ? 1 : 2;
		text += used;
		n -= used;
	}
	return units;
}
