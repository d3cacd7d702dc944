#ifndef LOG_H
#define LOG_H
void log_code(int code);
#endif
