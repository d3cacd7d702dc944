struct conn;
typedef int log_sink(struct conn *conn, const char *text);
void log_to(log_sink *sink, struct conn *conn);
void log_line(const char *text);
