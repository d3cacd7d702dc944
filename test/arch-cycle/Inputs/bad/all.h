#ifndef ALL_H
#define ALL_H
int net_send(const char *text);
#endif
