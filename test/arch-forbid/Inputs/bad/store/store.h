#ifndef STORE_H
#define STORE_H
extern int st_flags;
int st_open(void);
#endif
