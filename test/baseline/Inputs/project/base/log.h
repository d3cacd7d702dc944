void log_line(const char *text);
void log_pair(const char *a, const char *b);
