/* Unit facts: the units' own fact files and sources, opened again for rules that must know. */
#ifndef ASHLAR_DRIVER_UNIT_FACTS_H
#define ASHLAR_DRIVER_UNIT_FACTS_H

#include "checks/witness.h"

struct ash_session;

/* Borrows the session for as long as the witness is asked. */
struct ash_witness ash_unit_facts(struct ash_session *session);

#endif
