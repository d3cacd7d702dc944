/* cmocka and what it wants included before it. */
#ifndef ASHLAR_TEST_UNIT_FACTS_CMOCKA_ALL_H
#define ASHLAR_TEST_UNIT_FACTS_CMOCKA_ALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#endif
