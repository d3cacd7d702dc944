/* Percent-encoding of paths (RFC 3986). */
#include "report/uri.h"

#include <string.h>

/* Not isalnum: that would ask the locale. */
static int is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~/+,=@!$&'()*;", c) != NULL);
}

void ash_uri_add(struct ash_buf *out, const char *path)
{
	if (path[0] == '/')
		ash_buf_adds(out, "file://");
	for (; *path; path++) {
		if (is_plain(*path))
			ash_buf_addc(out, *path);
		else
			ash_buf_addf(out, "%%%02X", (unsigned)(unsigned char)*path);
	}
}
