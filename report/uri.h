/* URI references of files, for SARIF. */
#ifndef ASHLAR_REPORT_URI_H
#define ASHLAR_REPORT_URI_H

#include "facts/base/buf.h"

/*
 * Appends a path as a URI reference: every byte that is no unreserved character, '/' or one of
 * the few that need no escape in a path becomes %XX. A relative path stays relative (a colon in it
 * is escaped, so that nothing reads as a scheme); an absolute one becomes file:///...
 */
void ash_uri_add(struct ash_buf *out, const char *path);

#endif
