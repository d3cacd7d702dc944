#ifndef BASE_LOG_H
#define BASE_LOG_H
void log_line(const char *text);
#endif
