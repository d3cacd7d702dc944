/* The streaming JSON writer: one blank of indentation per level, one value per line. */
#include "report/json.h"

#include <inttypes.h>
#include <string.h>

#include "report/utf8.h"

static void add_escaped(struct ash_buf *out, uint32_t code)
{
	static const char shorts[] = "\b\t\n\v\f\r", letters[] = "btn\0fr";
	const char *found = code ? strchr(shorts, (int)code) : NULL;

	if (code == '"' || code == '\\') {
		ash_buf_addc(out, '\\');
		ash_buf_addc(out, (char)code);
	} else if (code >= 0x20 && code != 0x7F) {
		ash_utf8_add(out, code);
	} else if (found && letters[found - shorts]) {
		ash_buf_addc(out, '\\');
		ash_buf_addc(out, letters[found - shorts]);
	} else {
		ash_buf_addf(out, "\\u%04" PRIx32, code);
	}
}

static void add_quoted(struct ash_buf *out, const char *bytes, size_t n)
{
	ash_buf_addc(out, '"');
	while (n) {
		uint32_t code;
		size_t used = ash_utf8_next(bytes, n, &code);

		add_escaped(out, code);
		bytes += used;
		n -= used;
	}
	ash_buf_addc(out, '"');
}

static void new_line(struct ash_json *json)
{
	ash_buf_addc(json->out, '\n');
	for (unsigned i = 0; i < json->depth; i++)
		ash_buf_addc(json->out, ' ');
}

/* Comma, line and key before a value. What was written last says whether a comma is due. */
static void begin(struct ash_json *json, const char *key)
{
	if (json->depth) {
		char last = json->out->data[json->out->size - 1];

		if (last != '{' && last != '[')
			ash_buf_addc(json->out, ',');
		new_line(json);
	}
	if (key) {
		add_quoted(json->out, key, strlen(key));
		ash_buf_adds(json->out, ": ");
	}
}

static void open(struct ash_json *json, const char *key, char bracket)
{
	begin(json, key);
	ash_buf_addc(json->out, bracket);
	json->depth++;
}

/* An empty object or array closes on its own line; the outermost one ends the document. */
static void close(struct ash_json *json, char bracket)
{
	char last = json->out->data[json->out->size - 1];

	json->depth--;
	if (last != '{' && last != '[')
		new_line(json);
	ash_buf_addc(json->out, bracket);
	if (json->depth == 0)
		ash_buf_addc(json->out, '\n');
}

void ash_json_object(struct ash_json *json, const char *key)
{
	open(json, key, '{');
}

void ash_json_object_end(struct ash_json *json)
{
	close(json, '}');
}

void ash_json_array(struct ash_json *json, const char *key)
{
	open(json, key, '[');
}

void ash_json_array_end(struct ash_json *json)
{
	close(json, ']');
}

void ash_json_bytes(struct ash_json *json, const char *key, const char *bytes, size_t n)
{
	begin(json, key);
	add_quoted(json->out, bytes, n);
}

void ash_json_string(struct ash_json *json, const char *key, const char *text)
{
	ash_json_bytes(json, key, text, strlen(text));
}

void ash_json_number(struct ash_json *json, const char *key, int64_t number)
{
	begin(json, key);
	ash_buf_addf(json->out, "%" PRId64, number);
}

void ash_json_decimal(struct ash_json *json, const char *key, double number, uint32_t decimals)
{
	begin(json, key);
	ash_buf_addf(json->out, "%.*f", (int)decimals, number);
}

void ash_json_bool(struct ash_json *json, const char *key, bool value)
{
	begin(json, key);
	ash_buf_adds(json->out, value ? "true" : "false");
}

void ash_json_null(struct ash_json *json, const char *key)
{
	begin(json, key);
	ash_buf_adds(json->out, "null");
}
