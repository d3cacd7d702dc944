#pragma once
#include "cli/warn.h"
#ifdef __cplusplus
extern "C"
#endif
void log_line(const char *text);
#define LOG(text) cli_warn(text)
#define LINE(text) log_line(text)
#define WIDTH CLI_WIDTH
#define DO(what, with) what(with)
