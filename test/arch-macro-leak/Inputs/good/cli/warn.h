#pragma once
#ifdef __cplusplus
extern "C"
#endif
void cli_warn(const char *text);
#define CLI_WIDTH 80
