#ifndef BASE_LOG_H
#define BASE_LOG_H
extern int log_level;
void log_line(const char *text);
#endif
