/*
 * A streaming JSON writer: no tree, so a report costs the memory of its bytes.
 *
 * Strings are escaped and repaired to valid UTF-8 (U+FFFD), numbers are exact. Inside an object
 * `key` is the member's name; inside an array, and for the outermost value, it is NULL.
 */
#ifndef ASHLAR_REPORT_JSON_H
#define ASHLAR_REPORT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "facts/base/buf.h"

struct ash_json {
	struct ash_buf *out; /* borrowed */
	unsigned depth;
};

void ash_json_object(struct ash_json *json, const char *key);
void ash_json_object_end(struct ash_json *json);
void ash_json_array(struct ash_json *json, const char *key);
void ash_json_array_end(struct ash_json *json);
void ash_json_string(struct ash_json *json, const char *key, const char *text);
/* n bytes, which may hold NULs. */
void ash_json_bytes(struct ash_json *json, const char *key, const char *bytes, size_t n);
void ash_json_number(struct ash_json *json, const char *key, int64_t number);
/* A fraction with that many digits behind the point; finite. */
void ash_json_decimal(struct ash_json *json, const char *key, double number, uint32_t decimals);
void ash_json_bool(struct ash_json *json, const char *key, bool value);
void ash_json_null(struct ash_json *json, const char *key);

#endif
