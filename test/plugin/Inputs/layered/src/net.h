#ifndef NET_H
#define NET_H
int net_send(const char *text);
#endif
