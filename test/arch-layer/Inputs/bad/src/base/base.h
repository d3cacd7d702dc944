#ifndef BASE_H
#define BASE_H
#define NOTIFY(text) net_send(text)
void base_log(const char *text);
#endif
