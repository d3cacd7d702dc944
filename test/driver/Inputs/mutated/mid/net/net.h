#ifndef MID_NET_H
#define MID_NET_H
int net_send(int value);
int net_pending(void);
#endif
