/* Printing facts; see dump.h. */
#include "facts/dump.h"

#include <inttypes.h>
#include <string.h>

static void add_escaped(struct ash_buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '\t')
			ash_buf_adds(out, "\\t");
		else if (*text == '\n')
			ash_buf_adds(out, "\\n");
		else if (*text == '\\')
			ash_buf_adds(out, "\\\\");
		else
			ash_buf_addc(out, *text);
	}
}

static void add_reference(struct ash_buf *out, uint32_t id, const char *text)
{
	if (id == ASH_NONE)
		ash_buf_adds(out, "-");
	else
		add_escaped(out, text);
}

static void add_hash(struct ash_buf *out, const char *bytes)
{
	uint64_t hash;

	memcpy(&hash, bytes, sizeof hash);
	ash_buf_addf(out, "%016" PRIx64, hash);
}

static void add_value(struct ash_buf *out, const struct ash_view *view, enum ash_column_type type,
		      const char *bytes)
{
	uint32_t value;

	memcpy(&value, bytes, sizeof value);
	switch (type) {
	case ASH_COLUMN_HASH:
		add_hash(out, bytes);
		break;
	case ASH_COLUMN_NUMBER:
	case ASH_COLUMN_FLAGS:
		ash_buf_addf(out, "%" PRIu32, value);
		break;
	case ASH_COLUMN_STRING:
		add_escaped(out, ash_text(view, value));
		break;
	case ASH_COLUMN_FILE:
		add_reference(out, value, ash_file_path(view, value));
		break;
	case ASH_COLUMN_ENTITY:
		add_reference(out, value, ash_entity_qualified(view, value));
		break;
	default:
		ash_buf_adds(out, ash_enum_name(type, value));
		break;
	}
}

static void dump_relation(const struct ash_view *view, enum ash_relation relation,
			  struct ash_buf *out)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];
	uint32_t n;
	const char *bytes = ash_view_rows(view, relation, &n);

	if (n == 0)
		return;
	ash_buf_addf(out, "== %s", schema->name);
	for (uint32_t i = 0; i < schema->n_columns; i++)
		ash_buf_addf(out, "\t%s", schema->columns[i].name);
	ash_buf_addc(out, '\n');
	for (uint32_t row = 0; row < n; row++) {
		for (uint32_t i = 0; i < schema->n_columns; i++) {
			if (i > 0)
				ash_buf_addc(out, '\t');
			add_value(out, view, schema->columns[i].type, bytes);
			bytes += schema->columns[i].size_bytes;
		}
		ash_buf_addc(out, '\n');
	}
}

void ash_facts_dump(const struct ash_facts *facts, struct ash_buf *out)
{
	for (int i = 0; i < ASH_N_RELATIONS; i++)
		dump_relation(&facts->view, (enum ash_relation)i, out);
}
