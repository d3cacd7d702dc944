#ifndef LOG_H
#define LOG_H
#include "net.h"
void log_line(const char *text);
#endif
