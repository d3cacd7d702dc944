/*
 * Verification of the bytes of a fact file: after it, readers need no check of their own.
 *
 * It trusts nothing: a file may be truncated, damaged, foreign, or made to harm. Checksums come
 * before contents, so most damage is found at the speed of memory.
 */
#ifndef ASHLAR_FACTS_VERIFY_H
#define ASHLAR_FACTS_VERIFY_H

#include "facts/facts.h"

/* Fills `view` over the n bytes (8-aligned). 0, or -1 with the reason in `why`. */
int ash_verify(struct ash_view *view, const void *bytes, size_t n, char *why, size_t why_size);

#endif
