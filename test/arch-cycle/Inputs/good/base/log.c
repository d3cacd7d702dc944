#include "base/log.h"

static log_sink *where;
static struct conn *whom;

void log_to(log_sink *sink, struct conn *conn)
{
	where = sink;
	whom = conn;
}

void log_line(const char *text)
{
	if (where)
		where(whom, text);
}
