#ifndef APP_H
#define APP_H
int app_warn(const char *text);
#endif
