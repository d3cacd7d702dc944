typedef int base_sink(const char *text);
void base_set_sink(base_sink *sink);
void base_log(const char *text);
