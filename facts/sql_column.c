/* Values for SQLite; see sql_column.h. */
#include "facts/sql_column.h"

#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

void ash_id_give(struct sqlite3_context *context, uint32_t id)
{
	if (id == ASH_NONE)
		sqlite3_result_null(context);
	else
		sqlite3_result_int64(context, id);
}

static void give_hash(sqlite3_context *context, const char *bytes)
{
	uint64_t hash;
	char text[17];

	memcpy(&hash, bytes, sizeof hash);
	snprintf(text, sizeof text, "%016" PRIx64, hash);
	sqlite3_result_text(context, text, 16, SQLITE_TRANSIENT);
}

void ash_column_give(struct sqlite3_context *context, const struct ash_view *view,
		     enum ash_column_type type, const char *bytes)
{
	uint32_t value;

	memcpy(&value, bytes, sizeof value);
	switch (type) {
	case ASH_COLUMN_HASH:
		give_hash(context, bytes);
		break;
	case ASH_COLUMN_NUMBER:
	case ASH_COLUMN_FLAGS:
		sqlite3_result_int64(context, value);
		break;
	case ASH_COLUMN_FILE:
	case ASH_COLUMN_ENTITY:
		ash_id_give(context, value);
		break;
	case ASH_COLUMN_STRING:
		sqlite3_result_text(context, ash_text(view, value), -1, SQLITE_STATIC);
		break;
	default:
		sqlite3_result_text(context, ash_enum_name(type, value), -1, SQLITE_STATIC);
		break;
	}
}
