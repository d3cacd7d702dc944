/* The answers of `ashlar why`, one file each. All append to `out`. */
#ifndef ASHLAR_DRIVER_WHY_H
#define ASHLAR_DRIVER_WHY_H

#include "checks/why/between.h"
#include "checks/why/setting.h"
#include "driver/session.h"

/* Why `from` depends on `to`; `most` places are listed per kind, 0: all. */
void ash_why_between(struct ash_session *session, const struct ash_part *from,
		     const struct ash_part *to, uint32_t most, bool json, struct ash_buf *out);
/* What a file (a row of the view) is to the rules, and which settings hold for it. */
void ash_why_file(struct ash_session *session, uint32_t file, bool json, struct ash_buf *out);
void ash_why_setting(const struct ash_setting_source *source, bool json, struct ash_buf *out);
/* "ashlar.yaml:4:18", "profile v2 (ashlar.yaml:9:3)", "default of 'budget-nesting'". */
const char *ash_why_source(struct ash_arena *arena, const struct ash_setting_source *source);

#endif
