/* Bits of the FLAGS columns, one enum per relation; those of schema_behaviour.h stand there. */
#ifndef ASHLAR_FACTS_SCHEMA_FLAGS_H
#define ASHLAR_FACTS_SCHEMA_FLAGS_H

enum ash_unit_flag {
	ASH_UNIT_INCOMPLETE = 1u << 0, /* had compile errors: absence proves nothing */
};
enum ash_file_flag {
	ASH_FILE_OUTSIDE = 1u << 0,   /* outside the project root: a target, never a subject */
	ASH_FILE_SYSTEM = 1u << 1,    /* found through a system include path */
	ASH_FILE_MAIN = 1u << 2,      /* the main file of a unit */
	ASH_FILE_GENERATED = 1u << 3, /* carries a "generated, do not edit" marker in its head */
};
enum ash_entity_flag {
	ASH_ENTITY_TEMPLATE = 1u << 0,  /* a template pattern */
	ASH_ENTITY_ANONYMOUS = 1u << 1, /* has no name of its own */
	ASH_ENTITY_C_LINKAGE = 1u << 2, /* C language linkage */
	ASH_ENTITY_BUILTIN = 1u << 3,   /* known to the compiler without any declaration */
};
enum ash_declaration_flag {
	ASH_DECLARATION_DEFINITION = 1u << 0,
	ASH_DECLARATION_EXTERN = 1u << 1,    /* the keyword 'extern' is written */
	ASH_DECLARATION_STATIC = 1u << 2,    /* the keyword 'static' is written */
	ASH_DECLARATION_INLINE = 1u << 3,    /* inline, written or implied */
	ASH_DECLARATION_TENTATIVE = 1u << 4, /* C: 'int x;' at file scope */
	ASH_DECLARATION_LOCAL = 1u << 5,     /* inside a function body */
	ASH_DECLARATION_FRIEND = 1u << 6,
	ASH_DECLARATION_NO_PROTOTYPE = 1u << 7, /* C: 'int f();' says nothing of parameters */
	ASH_DECLARATION_CONST = 1u << 8,        /* variable: cannot be written */
	ASH_DECLARATION_THREAD = 1u << 9,       /* variable: thread-local */
	ASH_DECLARATION_WEAK = 1u << 10,
	ASH_DECLARATION_HIDDEN = 1u << 11, /* visibility is not default */
	ASH_DECLARATION_KEPT = 1u << 12,   /* used, constructor, alias, section: reached unseen */
};
enum ash_function_flag {
	ASH_FUNCTION_DEFINITION = 1u << 0,
	ASH_FUNCTION_INLINE = 1u << 1,
	ASH_FUNCTION_STATIC = 1u << 2, /* internal linkage, or a static member function */
	ASH_FUNCTION_VARIADIC = 1u << 3,
	ASH_FUNCTION_VIRTUAL = 1u << 4,
	ASH_FUNCTION_PURE = 1u << 5,
	ASH_FUNCTION_CONST = 1u << 6,
	ASH_FUNCTION_NORETURN = 1u << 7,
	ASH_FUNCTION_DELETED = 1u << 8,
	ASH_FUNCTION_DEFAULTED = 1u << 9,
	ASH_FUNCTION_CONSTRUCTOR = 1u << 10,
	ASH_FUNCTION_DESTRUCTOR = 1u << 11,
	ASH_FUNCTION_TEMPLATE = 1u << 12,
	ASH_FUNCTION_LAMBDA = 1u << 13,     /* reserved: lambdas count in their function */
	ASH_FUNCTION_FROM_MACRO = 1u << 14, /* its body was written by a macro */
};
enum ash_variable_flag {
	ASH_VARIABLE_DEFINITION = 1u << 0,
	ASH_VARIABLE_STATIC_LOCAL = 1u << 1,
	ASH_VARIABLE_STATIC_MEMBER = 1u << 2,
	ASH_VARIABLE_THREAD = 1u << 3,
	ASH_VARIABLE_CONST = 1u << 4,
	ASH_VARIABLE_INITIALISED = 1u << 5,
};
enum ash_record_flag {
	ASH_RECORD_COMPLETE = 1u << 0, /* this row is the definition; size and align are known */
	ASH_RECORD_POLYMORPHIC = 1u << 1,
	ASH_RECORD_ABSTRACT = 1u << 2,
	ASH_RECORD_FINAL = 1u << 3,
	ASH_RECORD_TEMPLATE = 1u << 4, /* layout depends on arguments: size and align are 0 */
	ASH_RECORD_PACKED = 1u << 5,
	ASH_RECORD_COPYABLE = 1u << 6,   /* anybody may copy one; so the next ones */
	ASH_RECORD_ASSIGNABLE = 1u << 7, /* by copying */
	ASH_RECORD_MOVABLE = 1u << 8,    /* moving one may be copying it */
	ASH_RECORD_VIRTUAL_DESTRUCTOR = 1u << 9,
	ASH_RECORD_PUBLIC_DESTRUCTOR = 1u << 10,
	ASH_RECORD_PUBLIC_CONSTRUCTOR = 1u << 11, /* other than for copies and moves */
	ASH_RECORD_USER_DESTRUCTOR = 1u << 12,    /* declared by hand */
};
enum ash_field_flag {
	ASH_FIELD_BITFIELD = 1u << 0,
	ASH_FIELD_MUTABLE = 1u << 1,
	ASH_FIELD_FUNCTION_POINTER = 1u << 2,
	ASH_FIELD_CONST = 1u << 3,
	ASH_FIELD_FLEXIBLE = 1u << 4, /* C: flexible array member */
};
enum ash_base_flag {
	ASH_BASE_VIRTUAL = 1u << 0,
	ASH_BASE_CURIOUS = 1u << 1, /* a template given the derived class: class D : B<D> */
};
enum ash_macro_flag {
	ASH_MACRO_FUNCTION_LIKE = 1u << 0,
	ASH_MACRO_VARIADIC = 1u << 1,
	ASH_MACRO_GUARD = 1u << 2,
	ASH_MACRO_LIST = 1u << 3, /* applies a parameter, or nothing but one name, 3 times or more */
};
enum ash_include_flag {
	ASH_INCLUDE_ANGLED = 1u << 0,
	ASH_INCLUDE_SYSTEM = 1u << 1,  /* the file was found on a system path */
	ASH_INCLUDE_SKIPPED = 1u << 2, /* guarded: the edge exists, nothing was read again */
	ASH_INCLUDE_MISSING = 1u << 3,
	ASH_INCLUDE_IMPORT = 1u << 4,
	ASH_INCLUDE_FORCED = 1u << 5, /* -include on the command line; file is the main file */
};
enum ash_use_flag {
	ASH_USE_UNEVALUATED = 1u << 0, /* inside sizeof, decltype, noexcept, typeof */
	ASH_USE_DISCARDED = 1u << 1,   /* in code that a constant condition removes */
	ASH_USE_IMPLICIT = 1u << 2,    /* not spelled: constructor, conversion, destructor call */
	ASH_USE_VIRTUAL = 1u << 3,     /* dispatched at run time */
};

#endif
