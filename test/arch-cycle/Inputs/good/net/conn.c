#include "net/conn.h"
#include "base/log.h"

static int count(struct conn *conn, const char *text)
{
	conn->sent += text != 0;
	return conn->sent;
}

void conn_start(struct conn *conn)
{
	log_to(count, conn);
	log_line("up");
}
