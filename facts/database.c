/*
 * Writing facts.db: tables from the schema, rows bound by column type, then indexes and views.
 *
 * One transaction without journal or sync: the file is nobody's until it is renamed.
 */
#include "facts/database.h"

#include <errno.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "facts/base/buf.h"
#include "facts/database_symbols.h"
#include "facts/index.h"

struct filling {
	sqlite3 *database;
	const struct ash_view *view;
	ash_file_class_fn *file_class;
	const void *context;
	struct ash_arena arena;
	const struct ash_index *index;
	const struct ash_symbol *symbols;
};

static const char pragmas[] = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
			      "PRAGMA locking_mode=EXCLUSIVE; PRAGMA temp_store=MEMORY;"
			      "PRAGMA cache_size=-65536; BEGIN;";

/*
 * Few: views join by id, which needs none, and most databases answer one question. An index over
 * the uses costs as much as ten scans of them.
 */
static const char indexes[] = "CREATE INDEX use_to ON \"use\" (\"to\");"
			      "CREATE INDEX declaration_entity ON declaration (entity);"
			      "CREATE INDEX function_entity ON function (entity);"
			      "CREATE INDEX include_included ON include (included);"
			      "CREATE UNIQUE INDEX file_path ON file (path);";

/* Stable: columns may be added, never renamed or removed (docs/sql-views.md). */
static const char views[] =
	"CREATE VIEW v_include AS SELECT f.path AS includer, i.line AS line,"
	" i.spelled AS spelled, t.path AS included, (i.flags & 2) <> 0 AS system"
	" FROM include i LEFT JOIN file f ON f.id = i.file LEFT JOIN file t ON t.id = i.included;"

	"CREATE VIEW v_function AS SELECT e.name AS name, e.qualified_name AS qualified_name,"
	" f.path AS file, n.line AS line, n.end_line AS end_line, e.linkage AS linkage,"
	" (n.flags & 1) <> 0 AS is_definition, n.lines AS lines, n.code_lines AS code_lines,"
	" n.cyclomatic AS cyclomatic, n.cognitive AS cognitive, n.nesting AS nesting,"
	" n.parameters AS parameters"
	" FROM function n LEFT JOIN entity e ON e.id = n.entity LEFT JOIN file f ON f.id = n.file;"

	"CREATE VIEW v_symbol AS SELECT e.name AS name, e.linkage_name AS linkage_name,"
	" e.kind AS kind, e.linkage AS linkage, d.path AS declared_in, x.path AS defined_in,"
	" e.defined_line AS defined_line"
	" FROM entity e LEFT JOIN file d ON d.id = e.declared_in"
	" LEFT JOIN file x ON x.id = e.defined_in"
	" WHERE (e.kind IN ('function', 'method', 'variable') AND e.linkage <> 'none')"
	" OR (e.kind IN ('struct', 'union', 'class', 'enum', 'typedef', 'concept', 'macro')"
	" AND e.name <> '');"

	"CREATE VIEW v_use AS SELECT f.path AS from_file, u.line AS from_line,"
	" u.\"column\" AS from_column, s.qualified_name AS from_entity,"
	" t.qualified_name AS to_entity, t.linkage_name AS to_linkage_name, tf.path AS to_file,"
	" u.kind AS kind, m.name AS macro"
	" FROM \"use\" u LEFT JOIN file f ON f.id = u.file"
	" LEFT JOIN entity s ON s.id = u.\"from\" LEFT JOIN entity t ON t.id = u.\"to\""
	" LEFT JOIN file tf ON tf.id = u.to_file LEFT JOIN entity m ON m.id = u.macro;"

	"CREATE VIEW v_file AS SELECT path, class, lines, code_lines, comment_lines, data_lines,"
	" inactive_lines FROM file; COMMIT;";

static const char *sql_type(enum ash_column_type type)
{
	switch (type) {
	case ASH_COLUMN_NUMBER:
	case ASH_COLUMN_FLAGS:
	case ASH_COLUMN_FILE:
	case ASH_COLUMN_ENTITY:
		return "INTEGER";
	default:
		return "TEXT";
	}
}

/* The columns computed here; "" for most relations. */
static const char *extra_columns(enum ash_relation relation)
{
	if (relation == ASH_RELATION_file)
		return ", class TEXT, inactive_lines INTEGER, data_lines INTEGER";
	if (relation == ASH_RELATION_entity)
		return ", declared_in INTEGER, defined_in INTEGER, defined_line INTEGER";
	return "";
}

static int extra_count(enum ash_relation relation)
{
	return relation == ASH_RELATION_file || relation == ASH_RELATION_entity ? 3 : 0;
}

static int create_table(const struct filling *f, enum ash_relation relation)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];
	struct ash_buf sql = {0};
	int result;

	ash_buf_addf(&sql, "CREATE TABLE \"%s\" (id INTEGER PRIMARY KEY", schema->name);
	for (uint32_t i = 0; i < schema->n_columns; i++)
		ash_buf_addf(&sql, ", \"%s\" %s", schema->columns[i].name,
			     sql_type(schema->columns[i].type));
	ash_buf_addf(&sql, "%s)", extra_columns(relation));
	result = sqlite3_exec(f->database, sql.data, NULL, NULL, NULL);
	ash_buf_release(&sql);
	return result;
}

static sqlite3_stmt *prepare_insert(const struct filling *f, enum ash_relation relation)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];
	int n = (int)schema->n_columns + extra_count(relation);
	sqlite3_stmt *statement = NULL;
	struct ash_buf sql = {0};

	ash_buf_addf(&sql, "INSERT INTO \"%s\" VALUES (?", schema->name);
	for (int i = 0; i < n; i++)
		ash_buf_adds(&sql, ",?");
	ash_buf_adds(&sql, ")");
	sqlite3_prepare_v2(f->database, sql.data, (int)sql.size, &statement, NULL);
	ash_buf_release(&sql);
	return statement;
}

static void bind_hash(sqlite3_stmt *statement, int at, const char *bytes)
{
	uint64_t hash;
	char text[17];

	memcpy(&hash, bytes, sizeof hash);
	snprintf(text, sizeof text, "%016" PRIx64, hash);
	sqlite3_bind_text(statement, at, text, 16, SQLITE_TRANSIENT);
}

static void bind_id(sqlite3_stmt *statement, int at, uint32_t id)
{
	if (id == ASH_NONE)
		sqlite3_bind_null(statement, at);
	else
		sqlite3_bind_int64(statement, at, id);
}

static void bind_column(const struct filling *f, sqlite3_stmt *statement, int at,
			enum ash_column_type type, const char *bytes)
{
	uint32_t value;

	memcpy(&value, bytes, sizeof value);
	switch (type) {
	case ASH_COLUMN_HASH:
		bind_hash(statement, at, bytes);
		break;
	case ASH_COLUMN_NUMBER:
	case ASH_COLUMN_FLAGS:
		sqlite3_bind_int64(statement, at, value);
		break;
	case ASH_COLUMN_FILE:
	case ASH_COLUMN_ENTITY:
		bind_id(statement, at, value);
		break;
	case ASH_COLUMN_STRING:
		sqlite3_bind_text(statement, at, ash_text(f->view, value), -1, SQLITE_STATIC);
		break;
	default:
		sqlite3_bind_text(statement, at, ash_enum_name(type, value), -1, SQLITE_STATIC);
		break;
	}
}

static void bind_extra(const struct filling *f, sqlite3_stmt *statement, int at,
		       enum ash_relation relation, uint32_t row)
{
	if (relation == ASH_RELATION_file) {
		sqlite3_bind_text(statement, at, f->file_class(f->context, row), -1, SQLITE_STATIC);
		sqlite3_bind_int64(statement, at + 1, ash_index_inactive_lines(f->index, row));
		sqlite3_bind_int64(statement, at + 2, ash_index_data_lines(f->index, row));
	} else if (relation == ASH_RELATION_entity) {
		const struct ash_symbol *symbol = &f->symbols[row];

		bind_id(statement, at, symbol->declared_in);
		bind_id(statement, at + 1, symbol->defined_in);
		bind_id(statement, at + 2, symbol->defined_line ? symbol->defined_line : ASH_NONE);
	}
}

static int insert_rows(const struct filling *f, enum ash_relation relation, sqlite3_stmt *statement)
{
	const struct ash_relation_schema *schema = &ash_schema[relation];
	int extra = (int)schema->n_columns + 2;
	uint32_t n;
	const char *bytes = ash_view_rows(f->view, relation, &n);

	for (uint32_t row = 0; row < n; row++) {
		sqlite3_bind_int64(statement, 1, row);
		for (uint32_t i = 0; i < schema->n_columns; i++) {
			bind_column(f, statement, (int)i + 2, schema->columns[i].type, bytes);
			bytes += schema->columns[i].size_bytes;
		}
		bind_extra(f, statement, extra, relation, row);
		if (sqlite3_step(statement) != SQLITE_DONE)
			return SQLITE_ERROR;
		sqlite3_reset(statement);
	}
	return SQLITE_OK;
}

static int fill_table(const struct filling *f, enum ash_relation relation)
{
	sqlite3_stmt *statement;
	int result = create_table(f, relation);

	if (result != SQLITE_OK)
		return result;
	statement = prepare_insert(f, relation);
	result = statement ? insert_rows(f, relation, statement) : SQLITE_ERROR;
	if (result != SQLITE_OK) {
		sqlite3_finalize(statement);
		return result;
	}
	return sqlite3_finalize(statement);
}

static int fill(const struct filling *f)
{
	int result = sqlite3_exec(f->database, pragmas, NULL, NULL, NULL);

	for (int i = 0; i < ASH_N_RELATIONS && result == SQLITE_OK; i++)
		result = fill_table(f, (enum ash_relation)i);
	if (result == SQLITE_OK)
		result = sqlite3_exec(f->database, indexes, NULL, NULL, NULL);
	if (result == SQLITE_OK)
		result = sqlite3_exec(f->database, views, NULL, NULL, NULL);
	return result;
}

int ash_database_fill(struct sqlite3 *database, const struct ash_view *view,
		      ash_file_class_fn *file_class, const void *context, char *why,
		      size_t why_size)
{
	struct filling f = {
		.database = database, .view = view, .file_class = file_class, .context = context};
	int result;

	f.index = ash_index_new(&f.arena, view);
	f.symbols = ash_symbols_new(&f.arena, view, f.index);
	result = fill(&f);
	if (result != SQLITE_OK)
		snprintf(why, why_size, "%s", sqlite3_errmsg(database));
	ash_arena_release(&f.arena);
	return result == SQLITE_OK ? 0 : -1;
}

int ash_database_write(const struct ash_view *view, ash_file_class_fn *file_class,
		       const void *context, const char *path, char *why, size_t why_size)
{
	struct ash_buf name = {0};
	sqlite3 *database = NULL;
	int result = -1;

	ash_buf_addf(&name, "%s.tmp.%ld", path, (long)getpid());
	unlink(name.data); /* of a process of that number that was killed here */
	if (sqlite3_open_v2(name.data, &database,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
			    NULL) == SQLITE_OK)
		result = ash_database_fill(database, view, file_class, context, why, why_size);
	else
		snprintf(why, why_size, "%s", sqlite3_errmsg(database));
	sqlite3_close(database);
	if (result == 0 && rename(name.data, path) != 0) {
		snprintf(why, why_size, "%s", strerror(errno));
		result = -1;
	}
	if (result != 0)
		unlink(name.data);
	ash_buf_release(&name);
	return result;
}
