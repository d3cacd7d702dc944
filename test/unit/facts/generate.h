/*
 * Generated facts for tests: rows of all kinds from a seed, small but with every reference in
 * use, so that what holds for them holds for the format and not for one example.
 */
#ifndef ASHLAR_TEST_UNIT_FACTS_GENERATE_H
#define ASHLAR_TEST_UNIT_FACTS_GENERATE_H

#include <stdint.h>

#include "facts/base/buf.h"
#include "facts/builder.h"

/* Adds to the builder what unit number `unit` gives: its main file, and headers 0..3 that all
 * units share. Rows come in an order that depends on `shuffle` alone; the set does not. */
void generate_unit(struct ash_builder *builder, uint32_t unit, uint32_t shuffle);
/* The finished fact file of that unit. */
void generate_facts(struct ash_buf *out, uint32_t unit, uint32_t shuffle);

#endif
