/*
 * The schema: every relation of a fact file, stated once.
 *
 * A relation is a list of columns; a column has a type, a name and one line of documentation.
 * From these lists come the C structs that rules read, the descriptors that the writer, the
 * verifier, the merge, the SQLite export and `ashlar facts` walk, and the manual's table pages.
 * Adding a column is one line here and an increment of ASH_FORMAT_VERSION.
 *
 * Rows are stored as arrays of fixed-width little-endian structs without padding, so a mapped
 * file is read in place. Column order is sort order: rows of a relation are sorted by comparing
 * columns from first to last, and no two rows are equal. That makes a merge a union of sets
 * (associative, commutative, idempotent), and its bytes independent of order and of -j.
 *
 * Locations: lines and columns count from 1, columns are bytes; 0 is "none". Where a macro body
 * wrote the token, file/line/column is the place of the outermost expansion and `macro` names
 * that outermost macro; a macro *argument* stands where the user wrote it and has no macro.
 */
#ifndef ASHLAR_FACTS_SCHEMA_H
#define ASHLAR_FACTS_SCHEMA_H

#include <stdint.h>

#include "facts/schema_behaviour.h"
#include "facts/schema_flags.h"

#define ASH_FORMAT_VERSION 4
#define ASH_NONE           UINT32_MAX /* "no row" in a FILE or ENTITY column */

/*
 * Column types. X(type, C type)
 *   NUMBER  a count, a line, a byte offset
 *   STRING  byte offset into the string pool; 0 is always ""
 *   FILE    row index into `file`, or ASH_NONE
 *   ENTITY  row index into `entity`, or ASH_NONE
 *   FLAGS   bits, named by the enum of the relation below
 *   HASH    64 bits, XXH3
 *   others  an enum below; exported to SQL by its name
 */
#define ASH_COLUMN_TYPES(X)                                                                        \
	X(NUMBER, uint32_t)                                                                        \
	X(STRING, uint32_t)                                                                        \
	X(FILE, uint32_t)                                                                          \
	X(ENTITY, uint32_t)                                                                        \
	X(FLAGS, uint32_t)                                                                         \
	X(HASH, uint64_t)                                                                          \
	X(LANGUAGE, uint32_t)                                                                      \
	X(ENTITY_KIND, uint32_t)                                                                   \
	X(LINKAGE, uint32_t)                                                                       \
	X(USE_KIND, uint32_t)                                                                      \
	X(ACCESS, uint32_t)                                                                        \
	ASH_BEHAVIOUR_COLUMN_TYPES(X)

/* Enumerations, as X(constant suffix, name in SQL and in configuration). */
#define ASH_LANGUAGES(X) X(C, "c") X(CXX, "c++")

#define ASH_ENTITY_KINDS(X)                                                                        \
	X(FUNCTION, "function")                                                                    \
	X(METHOD, "method")                                                                        \
	X(VARIABLE, "variable")                                                                    \
	X(FIELD, "field")                                                                          \
	X(STRUCT, "struct")                                                                        \
	X(UNION, "union")                                                                          \
	X(CLASS, "class")                                                                          \
	X(ENUM, "enum")                                                                            \
	X(ENUMERATOR, "enumerator")                                                                \
	X(TYPEDEF, "typedef")                                                                      \
	X(MACRO, "macro")                                                                          \
	X(CONCEPT, "concept")                                                                      \
	X(NAMESPACE, "namespace")

#define ASH_LINKAGES(X) X(NONE, "none") X(INTERNAL, "internal") X(EXTERNAL, "external")

/* "include" names the relation of that name where rules speak of kinds; no use row has it. */
#define ASH_USE_KINDS(X)                                                                           \
	X(INCLUDE, "include")                                                                      \
	X(CALL, "call")                                                                            \
	X(CALL_INDIRECT, "call.indirect")                                                          \
	X(ADDR, "addr")                                                                            \
	X(TYPE_OPAQUE, "type.opaque")                                                              \
	X(TYPE_COMPLETE, "type.complete")                                                          \
	X(INHERIT, "inherit")                                                                      \
	X(OVERRIDE, "override")                                                                    \
	X(TEMPLATE, "template")                                                                    \
	X(MACRO, "macro")                                                                          \
	X(FIELD, "field")                                                                          \
	X(ENUM, "enum")                                                                            \
	X(GLOBAL_READ, "global.read")                                                              \
	X(GLOBAL_WRITE, "global.write")                                                            \
	X(EXTERN, "extern")                                                                        \
	X(FRIEND, "friend")

#define ASH_ACCESSES(X)                                                                            \
	X(NONE, "none") X(PUBLIC, "public") X(PROTECTED, "protected") X(PRIVATE, "private")

#define ASH_ENUMERATE_LANGUAGE(suffix, name)    ASH_LANGUAGE_##suffix,
#define ASH_ENUMERATE_ENTITY_KIND(suffix, name) ASH_ENTITY_##suffix,
#define ASH_ENUMERATE_LINKAGE(suffix, name)     ASH_LINKAGE_##suffix,
#define ASH_ENUMERATE_USE_KIND(suffix, name)    ASH_USE_##suffix,
#define ASH_ENUMERATE_ACCESS(suffix, name)      ASH_ACCESS_##suffix,
enum ash_language { ASH_LANGUAGES(ASH_ENUMERATE_LANGUAGE) ASH_N_LANGUAGES };
enum ash_entity_kind { ASH_ENTITY_KINDS(ASH_ENUMERATE_ENTITY_KIND) ASH_N_ENTITY_KINDS };
enum ash_linkage { ASH_LINKAGES(ASH_ENUMERATE_LINKAGE) ASH_N_LINKAGES };
enum ash_use_kind { ASH_USE_KINDS(ASH_ENUMERATE_USE_KIND) ASH_N_USE_KINDS };
enum ash_access { ASH_ACCESSES(ASH_ENUMERATE_ACCESS) ASH_N_ACCESSES };

enum ash_severity { ASH_IGNORE, ASH_NOTE, ASH_WARNING, ASH_ERROR };

/*
 * The relations. C(type, name, documentation)
 *
 * Every relation but unit, file, entity and block is *located*: its first column is the file the
 * row belongs to. The located rows of one file in one unit are that file's block; `block` holds
 * the hash of each, and equal blocks of different units are merged without being read.
 */
#define ASH_UNIT_COLUMNS(C)                                                                        \
	C(FILE, file, "the main file")                                                             \
	C(STRING, output, "the object file the build makes of it, empty when unknown")             \
	C(LANGUAGE, language, "c or c++")                                                          \
	C(STRING, standard, "language standard, e.g. c17")                                         \
	C(STRING, target, "target triple")                                                         \
	C(STRING, defines, "the -D and -U options, in order, separated by blanks")                 \
	C(FLAGS, flags, "1: incomplete, it had compile errors")                                    \
	C(NUMBER, errors, "compile errors")

#define ASH_FILE_COLUMNS(C)                                                                        \
	C(STRING, path, "relative to the project root where inside it, else absolute")             \
	C(HASH, content, "hash of the bytes; 0 for a file that is only a target")                  \
	C(NUMBER, lines, "physical lines; a last line without newline counts")                     \
	C(NUMBER, code_lines, "lines holding at least one token, directives included")             \
	C(NUMBER, comment_lines, "lines holding comment and no token")                             \
	C(FLAGS, flags, "1: outside the root, 2: system path, 4: main file, 8: marked generated")

#define ASH_ENTITY_COLUMNS(C)                                                                      \
	C(HASH, key, "hash of the identity string: what makes it the same thing in every unit")    \
	C(ENTITY_KIND, kind, "function, variable, struct, ...")                                    \
	C(LINKAGE, linkage, "none, internal, external")                                            \
	C(STRING, name, "as written, unqualified")                                                 \
	C(STRING, qualified_name, "with namespaces and classes; no parameter types")               \
	C(STRING, linkage_name, "the linker's name (mangled in C++); empty without linkage")       \
	C(ENTITY, parent, "the record, enum or function it belongs to")                            \
	C(FLAGS, flags, "1: template, 2: anonymous, 4: C linkage, 8: builtin")

#define ASH_PLACE_COLUMNS(C)                                                                       \
	C(FILE, file, "the file it stands in")                                                     \
	C(NUMBER, line, "line of the name")                                                        \
	C(NUMBER, column, "column of the name, in bytes")

#define ASH_DECLARATION_COLUMNS(C)                                                                 \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "what is declared")                                                      \
	C(NUMBER, begin_line, "first line of the declaration")                                     \
	C(NUMBER, end_line, "last line of the declaration")                                        \
	C(STRING, type, "canonical type, spelled our way: equal text means compatible types")      \
	C(ENTITY, macro, "the macro that wrote it")                                                \
	C(ENTITY, scope, "the function it is local to")                                            \
	C(FLAGS, flags, "1: definition, 2: extern, 4: static, 8: inline, 16: tentative, ...")

#define ASH_FUNCTION_COLUMNS(C)                                                                    \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the function")                                                          \
	C(NUMBER, end_line, "last line, the closing brace of a definition")                        \
	C(NUMBER, lines, "lines from the opening to the closing brace; 0 for a declaration")       \
	C(NUMBER, code_lines, "of these, lines holding a token")                                   \
	C(NUMBER, statements, "statements, compound and empty ones left out")                      \
	C(NUMBER, cyclomatic, "1 + if, for, while, do, case, catch, ?:, &&, || as written")        \
	C(NUMBER, cognitive, "cognitive complexity (SonarSource 1.5), recursion left out")         \
	C(NUMBER, nesting, "deepest nesting of control structures")                                \
	C(NUMBER, parameters, "parameters, an ellipsis not counted")                               \
	C(NUMBER, locals, "local variables")                                                       \
	C(STRING, returns, "canonical return type")                                                \
	C(ACCESS, access, "of a method; none for other functions")                                 \
	C(HASH, body, "hash of its literals, operators, names, types; 0: no other unit sees it")   \
	C(FLAGS, flags, "1: definition, 2: inline, 4: static, 8: variadic, 16: virtual, ...")

#define ASH_PARAMETER_COLUMNS(C)                                                                   \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function")                                                        \
	C(NUMBER, position, "from 0")                                                              \
	C(STRING, name, "empty when unnamed")                                                      \
	C(STRING, type, "canonical type")

#define ASH_VARIABLE_COLUMNS(C)                                                                    \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the variable: global, static member or static local")                   \
	C(ENTITY, function, "the function of a static local")                                      \
	C(STRING, type, "canonical type")                                                          \
	C(FLAGS, flags, "1: definition, 2: static local, 4: static member, 8: thread, ...")

#define ASH_RECORD_COLUMNS(C)                                                                      \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the struct, union or class")                                            \
	C(NUMBER, end_line, "last line")                                                           \
	C(NUMBER, size, "bytes; 0 when incomplete or dependent")                                   \
	C(NUMBER, align, "bytes; 0 when incomplete or dependent")                                  \
	C(NUMBER, fields, "fields of its own")                                                     \
	C(HASH, shape, "hash of bases, fields (name, type, offset) and methods; 0 if incomplete")  \
	C(FLAGS, flags, "1: complete, 2: polymorphic, 4: abstract, 8: final, ...")

#define ASH_FIELD_COLUMNS(C)                                                                       \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the field")                                                             \
	C(ENTITY, record, "its record")                                                            \
	C(NUMBER, position, "from 0")                                                              \
	C(STRING, type, "canonical type")                                                          \
	C(NUMBER, offset_bits, "offset in bits; 0 when dependent")                                 \
	C(NUMBER, size_bits, "size in bits; 0 when dependent")                                     \
	C(ACCESS, access, "C++ access; none in C")                                                 \
	C(FLAGS, flags, "1: bit-field, 2: mutable, 4: function pointer, 8: const, 16: flexible")

#define ASH_ENUMERATOR_COLUMNS(C)                                                                  \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the enumerator")                                                        \
	C(ENTITY, enumeration, "its enumeration")                                                  \
	C(NUMBER, position, "from 0")                                                              \
	C(STRING, value, "in decimal; empty when it depends on a template's arguments")

#define ASH_BASE_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, derived, "the class")                                                            \
	C(ENTITY, base, "its base")                                                                \
	C(ACCESS, access, "public, protected, private")                                            \
	C(FLAGS, flags, "1: virtual, 2: a template given the derived class")

#define ASH_OVERRIDE_COLUMNS(C)                                                                    \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, method, "the overrider")                                                         \
	C(ENTITY, overridden, "the method it overrides")

#define ASH_MACRO_COLUMNS(C)                                                                       \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "the macro")                                                             \
	C(NUMBER, end_line, "last line of the definition")                                         \
	C(NUMBER, parameters, "parameters")                                                        \
	C(FLAGS, flags, "1: function-like, 2: variadic, 4: include guard, 8: a list to apply")

#define ASH_INCLUDE_COLUMNS(C)                                                                     \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(STRING, spelled, "as written, without quotes or angles")                                 \
	C(FILE, included, "the file found; none when missing")                                     \
	C(FLAGS, flags, "1: angled, 2: system, 4: skipped by its guard, 8: missing, ...")

#define ASH_USE_COLUMNS(C)                                                                         \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(USE_KIND, kind, "call, addr, type.complete, ...")                                        \
	C(ENTITY, from, "the function, variable or record using it; none at file scope")           \
	C(ENTITY, to, "what is used")                                                              \
	C(FILE, to_file, "the file whose declaration of it this unit saw; none for a builtin")     \
	C(NUMBER, length, "bytes of the token at this place")                                      \
	C(ENTITY, macro, "the macro that wrote the use")                                           \
	C(FILE, spelling_file, "where the macro body spells it, when not here")                    \
	C(NUMBER, spelling_line, "line of that spelling")                                          \
	C(FLAGS, flags, "1: unevaluated, 2: discarded, 4: implicit, 8: virtual")

#define ASH_LIVE_COLUMNS(C)                                                                        \
	C(FILE, file, "the file")                                                                  \
	C(NUMBER, begin_line, "first line of a range the preprocessor kept")                       \
	C(NUMBER, end_line, "last line of it")

#define ASH_DATA_COLUMNS(C)                                                                        \
	C(FILE, file, "the file")                                                                  \
	C(NUMBER, begin_line, "first line of a static initialiser list")                           \
	C(NUMBER, end_line, "last line of it")

#define ASH_DIRECTIVE_COLUMNS(C)                                                                   \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(STRING, name, "allow in ashlar-allow(rule): reason")                                     \
	C(STRING, argument, "what stands in the parentheses")                                      \
	C(STRING, text, "what follows the colon, trimmed")

#define ASH_DIAGNOSTIC_COLUMNS(C)                                                                  \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(STRING, text, "Clang's message of a compile error")

#define ASH_BLOCK_COLUMNS(C)                                                                       \
	C(FILE, file, "the file")                                                                  \
	C(HASH, hash, "hash of what this file gave in a unit")

/* R(struct and table name, array name in a view, column list), in file order. */
#define ASH_LOCATED_RELATIONS(R)                                                                   \
	R(declaration, declarations, ASH_DECLARATION_COLUMNS)                                      \
	R(function, functions, ASH_FUNCTION_COLUMNS)                                               \
	R(parameter, parameters, ASH_PARAMETER_COLUMNS)                                            \
	R(variable, variables, ASH_VARIABLE_COLUMNS)                                               \
	R(record, records, ASH_RECORD_COLUMNS)                                                     \
	R(field, fields, ASH_FIELD_COLUMNS)                                                        \
	R(enumerator, enumerators, ASH_ENUMERATOR_COLUMNS)                                         \
	R(base, bases, ASH_BASE_COLUMNS)                                                           \
	R(override, overrides, ASH_OVERRIDE_COLUMNS)                                               \
	R(macro, macros, ASH_MACRO_COLUMNS)                                                        \
	R(include, includes, ASH_INCLUDE_COLUMNS)                                                  \
	R(use, uses, ASH_USE_COLUMNS)                                                              \
	R(live, lives, ASH_LIVE_COLUMNS)                                                           \
	R(data, datas, ASH_DATA_COLUMNS)                                                           \
	R(directive, directives, ASH_DIRECTIVE_COLUMNS)                                            \
	R(diagnostic, diagnostics, ASH_DIAGNOSTIC_COLUMNS)                                         \
	ASH_BEHAVIOUR_RELATIONS(R)

#define ASH_RELATIONS(R)                                                                           \
	R(unit, units, ASH_UNIT_COLUMNS)                                                           \
	R(file, files, ASH_FILE_COLUMNS)                                                           \
	R(entity, entities, ASH_ENTITY_COLUMNS)                                                    \
	R(block, blocks, ASH_BLOCK_COLUMNS)                                                        \
	ASH_LOCATED_RELATIONS(R)

/* struct ash_unit, struct ash_file, ...: one row each, and enum ash_relation. */
#define ASH_COLUMN_CTYPE(type, ctype)      typedef ctype ash_ctype_##type;
#define ASH_STRUCT_COLUMN(type, name, doc) ash_ctype_##type name;
#define ASH_STRUCT(row, array, columns)                                                            \
	struct ash_##row {                                                                         \
		columns(ASH_STRUCT_COLUMN)                                                         \
	};
#define ASH_RELATION_ID(row, array, columns) ASH_RELATION_##row,
ASH_COLUMN_TYPES(ASH_COLUMN_CTYPE)
#pragma pack(push, 4)
ASH_RELATIONS(ASH_STRUCT)
#pragma pack(pop)
enum ash_relation { ASH_RELATIONS(ASH_RELATION_ID) ASH_N_RELATIONS };

#endif
