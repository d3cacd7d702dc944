/*
 * The schema's second half: what functions do with values, and what types hold. Patterns are
 * queries over these relations. Included by schema.h, which says what columns and rows are.
 *
 * A *value* is six columns, ASH_VALUE_COLUMNS. It says where something comes from in terms that
 * outlive the function: a local that is given one value stands for that value, and what only
 * hands a value on (casts, std::move, smart pointers, iterators, accessors) is seen through.
 *
 *   origin    where the value starts
 *   entity    global: the variable; function: the function; new: the record created; call: what
 *             is called; else none
 *   position  parameter: its position from 0; call: its `order` in the function; else 0
 *   field     the last field on the way from there: this->a.b is b, list_[i] is list_
 *   through   the field before that one: in o->ops->f it is ops
 *   record    what the value is or points to: pointers, references, smart pointers and the
 *             containers whose element it is peeled off
 *   how       enum ash_value_flag
 */
#ifndef ASHLAR_FACTS_SCHEMA_BEHAVIOUR_H
#define ASHLAR_FACTS_SCHEMA_BEHAVIOUR_H

#define ASH_BEHAVIOUR_COLUMN_TYPES(X)                                                              \
	X(ORIGIN, uint32_t)                                                                        \
	X(CREATION, uint32_t)                                                                      \
	X(DESTINATION, uint32_t)                                                                   \
	X(WRITE, uint32_t)                                                                         \
	X(CAST, uint32_t)                                                                          \
	X(HOLD, uint32_t)

#define ASH_ORIGINS(X)                                                                             \
	X(NONE, "none")                                                                            \
	X(THIS, "this")                                                                            \
	X(PARAMETER, "parameter")                                                                  \
	X(LOCAL, "local")                                                                          \
	X(GLOBAL, "global")                                                                        \
	X(FUNCTION, "function")                                                                    \
	X(NEW, "new")                                                                              \
	X(CALL, "call")                                                                            \
	X(NULL, "null")                                                                            \
	X(CONSTANT, "constant")                                                                    \
	X(OTHER, "other")

#define ASH_CREATIONS(X)                                                                           \
	X(NEW, "new")                                                                              \
	X(MAKE, "make")                                                                            \
	X(TEMPORARY, "temporary")                                                                  \
	X(LOCAL, "local")                                                                          \
	X(MALLOC, "malloc")                                                                        \
	X(CLONE, "clone")                                                                          \
	X(EMPLACE, "emplace")

#define ASH_DESTINATIONS(X)                                                                        \
	X(NONE, "none")                                                                            \
	X(RESULT, "result")                                                                        \
	X(OUT_PARAMETER, "out_parameter")                                                          \
	X(FIELD, "field")                                                                          \
	X(GLOBAL, "global")                                                                        \
	X(LOCAL, "local")                                                                          \
	X(ARGUMENT, "argument")                                                                    \
	X(ELEMENT, "element")                                                                      \
	X(BASE, "base")

#define ASH_WRITES(X)                                                                              \
	X(ASSIGN, "assign")                                                                        \
	X(INITIALISE, "initialise")                                                                \
	X(INSERT, "insert")                                                                        \
	X(ERASE, "erase")                                                                          \
	X(RELEASE, "release")                                                                      \
	X(MODIFY, "modify")

#define ASH_CASTS(X)                                                                               \
	X(STATIC, "static")                                                                        \
	X(DYNAMIC, "dynamic")                                                                      \
	X(REINTERPRET, "reinterpret")                                                              \
	X(C, "c")                                                                                  \
	X(CONTAINER_OF, "container_of")

#define ASH_HOLDS(X)                                                                               \
	X(VALUE, "value")                                                                          \
	X(POINTER, "pointer")                                                                      \
	X(REFERENCE, "reference")                                                                  \
	X(UNIQUE, "unique")                                                                        \
	X(SHARED, "shared")                                                                        \
	X(WEAK, "weak")                                                                            \
	X(FUNCTION_POINTER, "function_pointer")                                                    \
	X(FUNCTION_OBJECT, "function_object")                                                      \
	X(VOID_POINTER, "void_pointer")

#define ASH_ENUMERATE_ORIGIN(suffix, name)      ASH_ORIGIN_##suffix,
#define ASH_ENUMERATE_CREATION(suffix, name)    ASH_CREATION_##suffix,
#define ASH_ENUMERATE_DESTINATION(suffix, name) ASH_DESTINATION_##suffix,
#define ASH_ENUMERATE_WRITE(suffix, name)       ASH_WRITE_##suffix,
#define ASH_ENUMERATE_CAST(suffix, name)        ASH_CAST_##suffix,
#define ASH_ENUMERATE_HOLD(suffix, name)        ASH_HOLD_##suffix,
enum ash_origin_kind { ASH_ORIGINS(ASH_ENUMERATE_ORIGIN) ASH_N_ORIGINS };
enum ash_creation_kind { ASH_CREATIONS(ASH_ENUMERATE_CREATION) ASH_N_CREATIONS };
enum ash_destination { ASH_DESTINATIONS(ASH_ENUMERATE_DESTINATION) ASH_N_DESTINATIONS };
enum ash_write_kind { ASH_WRITES(ASH_ENUMERATE_WRITE) ASH_N_WRITES };
enum ash_cast_kind { ASH_CASTS(ASH_ENUMERATE_CAST) ASH_N_CASTS };
enum ash_hold_kind { ASH_HOLDS(ASH_ENUMERATE_HOLD) ASH_N_HOLDS };

enum ash_value_flag {
	ASH_VALUE_ELEMENT = 1u << 0, /* of the field: subscript, iterator, range-for, at, front */
	ASH_VALUE_DEREFERENCED = 1u << 1, /* the object pointed to: *this */
	ASH_VALUE_ADDRESS = 1u << 2,      /* its address is taken */
	ASH_VALUE_CAST = 1u << 3,
	ASH_VALUE_MOVED = 1u << 4,
	ASH_VALUE_ACCESSOR = 1u << 5, /* through a method of the same class that returns it */
};
enum ash_call_flag {
	ASH_CALL_VIRTUAL = 1u << 0,     /* dispatched at run time */
	ASH_CALL_INDIRECT = 1u << 1,    /* callee is the field or variable with the function */
	ASH_CALL_LOOP = 1u << 2,        /* inside a loop */
	ASH_CALL_CONDITIONAL = 1u << 3, /* not on every path through the function */
	ASH_CALL_TESTED = 1u << 4,      /* its receiver, or slot, is compared with null before */
	ASH_CALL_LAMBDA = 1u << 5,      /* inside a lambda */
	ASH_CALL_QUALIFIED = 1u << 6,   /* Base::m() */
	ASH_CALL_DEPENDENT = 1u << 7,   /* which function it is, arguments of a template decide */
	ASH_CALL_RETURNED = 1u << 8,    /* what it gives is returned */
	ASH_CALL_CONDITION = 1u << 9,   /* inside the condition of an if, loop, switch or ?: */
};
enum ash_creation_flag {
	ASH_CREATION_COPY = 1u << 0, /* as a copy of *this */
	ASH_CREATION_LOOP = 1u << 1,
	ASH_CREATION_CONDITIONAL = 1u << 2,
	ASH_CREATION_LAMBDA = 1u << 3,
};
enum ash_result_flag { ASH_RESULT_CONDITIONAL = 1u << 0 };
enum ash_write_flag {
	ASH_WRITE_CONDITIONAL = 1u << 0,
	ASH_WRITE_LOOP = 1u << 1,
	ASH_WRITE_LAMBDA = 1u << 2,
	ASH_WRITE_UP = 1u << 3,   /* makes it one more: ++, += 1, x = x + 1, atomically or not */
	ASH_WRITE_DOWN = 1u << 4, /* one less */
};
enum ash_slot_flag {
	ASH_SLOT_NULL = 1u << 0,       /* null, written or left out */
	ASH_SLOT_CAST = 1u << 1,       /* the function's type is another one */
	ASH_SLOT_DESIGNATED = 1u << 2, /* by the field's name */
	ASH_SLOT_STORED = 1u << 3,     /* by code, not by a static initialiser */
	ASH_SLOT_CONST = 1u << 4,      /* the table cannot be written */
};
enum ash_choice_flag {
	ASH_CHOICE_DEFAULT = 1u << 0,
	ASH_CHOICE_UNCOVERED = 1u << 1, /* enumerators without a case */
	ASH_CHOICE_CHAIN = 1u << 2,     /* if, else if, else if */
};
enum ash_jump_flag {
	ASH_JUMP_FORWARD = 1u << 0,
	ASH_JUMP_RETURN = 1u << 1, /* a return before the end of a function in C */
};
enum ash_cleanup_flag { ASH_CLEANUP_ATTRIBUTE = 1u << 0 };
enum ash_hold_flag {
	ASH_HOLD_MANY = 1u << 0, /* container, array, flexible array */
	ASH_HOLD_MAP = 1u << 1,
	ASH_HOLD_CONST = 1u << 2,
	ASH_HOLD_OPTIONAL = 1u << 3, /* a wrapper that may be empty */
	ASH_HOLD_TEMPLATE = 1u << 4, /* a template's parameter: record is none */
};

#define ASH_VALUE_COLUMNS(C, prefix)                                                               \
	C(ORIGIN, prefix##_origin, "where the value starts")                                       \
	C(ENTITY, prefix##_entity, "the variable, function, record created or function called")    \
	C(NUMBER, prefix##_position, "which parameter, from 0; which call of the function")        \
	C(ENTITY, prefix##_field, "last field on the way")                                         \
	C(ENTITY, prefix##_through, "the field before it")                                         \
	C(ENTITY, prefix##_record, "what it is or points to")                                      \
	C(FLAGS, prefix##_how, "1: element, 2: dereferenced, 4: address, 8: cast, 16: moved, ...")

#define ASH_CALL_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it; none in a global's initialiser")              \
	C(NUMBER, order, "from 1 within the function")                                             \
	C(ENTITY, callee, "what is called; none where only instantiation tells")                   \
	C(STRING, name, "the callee's name as written")                                            \
	ASH_VALUE_COLUMNS(C, receiver)                                                             \
	C(FLAGS, flags, "1: virtual, 2: indirect, 4: in a loop, 8: conditional, 16: tested, ...")

#define ASH_ARGUMENT_COLUMNS(C)                                                                    \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it")                                              \
	C(NUMBER, order, "of the call")                                                            \
	C(NUMBER, position, "from 0")                                                              \
	C(ENTITY, callee, "what is called, or the constructor")                                    \
	ASH_VALUE_COLUMNS(C, value)

#define ASH_CREATION_COLUMNS(C)                                                                    \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it")                                              \
	C(ENTITY, record, "what is created")                                                       \
	C(CREATION, how, "new, make, temporary, local, malloc, clone, emplace")                    \
	C(DESTINATION, destination, "where it goes: result, field, global, argument, ...")         \
	C(ENTITY, to, "the field, global or function it goes to")                                  \
	C(NUMBER, position, "of the argument or parameter it goes to")                             \
	C(FLAGS, flags, "1: copy of *this, 2: in a loop, 4: conditional, 8: in a lambda")

#define ASH_RESULT_COLUMNS(C)                                                                      \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function that returns it")                                        \
	ASH_VALUE_COLUMNS(C, value)                                                                \
	C(FLAGS, flags, "1: conditional")

#define ASH_WRITE_COLUMNS(C)                                                                       \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it; none in a global's initialiser")              \
	C(WRITE, how, "assign, initialise, insert, erase, release, modify")                        \
	ASH_VALUE_COLUMNS(C, target)                                                               \
	ASH_VALUE_COLUMNS(C, source)                                                               \
	C(FLAGS, flags, "1: conditional, 2: in a loop, 4: in a lambda, 8: one more, 16: one less")

#define ASH_SLOT_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, table, "the variable that has the slot, when it is a global")                    \
	C(ENTITY, function, "the function that stores into it; none for a static initialiser")     \
	C(ENTITY, record, "the type with the slot")                                                \
	C(ENTITY, field, "the slot; none in a plain array")                                        \
	C(NUMBER, row, "which element of an array, from 0")                                        \
	C(ENTITY, target, "the function in it")                                                    \
	C(FLAGS, flags, "1: null, 2: cast, 4: designated, 8: stored by code, 16: const table")

#define ASH_CAST_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it")                                              \
	C(ENTITY, from, "the record pointed to before")                                            \
	C(ENTITY, to, "and after; none for a template's parameter")                                \
	C(CAST, how, "static, dynamic, reinterpret, c, container_of")

#define ASH_CHOICE_COLUMNS(C)                                                                      \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it")                                              \
	ASH_VALUE_COLUMNS(C, subject)                                                              \
	C(ENTITY, enumeration, "the enum switched over")                                           \
	C(NUMBER, cases, "cases, or comparisons in the chain")                                     \
	C(FLAGS, flags, "1: has a default, 2: enumerators not covered, 4: if, else if, else if")

#define ASH_JUMP_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function around it")                                              \
	C(STRING, label, "where it goes; empty for a return")                                      \
	C(NUMBER, to_line, "its line; of a return, where what it depends on is called; or 0")      \
	C(FLAGS, flags, "1: forward, 2: a return before the end")

#define ASH_CLEANUP_COLUMNS(C)                                                                     \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, function, "the function whose variable it is")                                   \
	C(ENTITY, callee, "what is called at the end of its scope")                                \
	C(FLAGS, flags, "1: by attribute")

#define ASH_ANNOTATION_COLUMNS(C)                                                                  \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, entity, "what is annotated")                                                     \
	C(STRING, text, "what [[clang::annotate(...)]] says")

#define ASH_HOLD_COLUMNS(C)                                                                        \
	ASH_PLACE_COLUMNS(C)                                                                       \
	C(ENTITY, owner, "the field, global or function")                                          \
	C(NUMBER, position, "0: itself, or what it returns; n: the n-th parameter, from 1")        \
	C(ENTITY, record, "what is held, typedefs and wrappers peeled")                            \
	C(HOLD, how, "value, pointer, reference, unique, shared, weak, function_pointer, ...")     \
	C(FLAGS, flags, "1: many, 2: map, 4: const, 8: may be empty, 16: template parameter")

#define ASH_BEHAVIOUR_RELATIONS(R)                                                                 \
	R(call, calls, ASH_CALL_COLUMNS)                                                           \
	R(argument, arguments, ASH_ARGUMENT_COLUMNS)                                               \
	R(creation, creations, ASH_CREATION_COLUMNS)                                               \
	R(result, results, ASH_RESULT_COLUMNS)                                                     \
	R(write, writes, ASH_WRITE_COLUMNS)                                                        \
	R(slot, slots, ASH_SLOT_COLUMNS)                                                           \
	R(cast, casts, ASH_CAST_COLUMNS)                                                           \
	R(choice, choices, ASH_CHOICE_COLUMNS)                                                     \
	R(jump, jumps, ASH_JUMP_COLUMNS)                                                           \
	R(cleanup, cleanups, ASH_CLEANUP_COLUMNS)                                                  \
	R(annotation, annotations, ASH_ANNOTATION_COLUMNS)                                         \
	R(hold, holds, ASH_HOLD_COLUMNS)

#endif
