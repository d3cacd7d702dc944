#ifndef CLI_H
#define CLI_H
void cli_warn(const char *text);
#endif
