/*
 * Type texts: do two canonical types, as facts spell them, name compatible types?
 *
 * Equal texts do. So do, as C has it, an array of known and one of unknown bound, a function
 * without prototype and one whose parameters survive promotion, an enum and the integer it may be
 * (or another enum: the facts do not say which integer); and, between C and C++, wchar_t and its
 * likes and the integers they are in C.
 */
#ifndef ASHLAR_CHECKS_PROGRAM_TYPE_TEXT_H
#define ASHLAR_CHECKS_PROGRAM_TYPE_TEXT_H

#include <stdbool.h>

#include "facts/base/map.h"

/* `enums`: names of enums that are spelled without their keyword (typedef enum {...} x). */
bool ash_types_compatible(const char *a, const char *b, const struct ash_map *enums);
/* Does the type mention the one of this name, as a whole word? */
bool ash_type_holds(const char *type, const char *name);
/* Is a part of the type left to be deduced, so that its text says nothing? */
bool ash_type_is_deduced(const char *type);

#endif
