#ifndef STORE_H
#define STORE_H
int store_put(const char *key);
int store_size(void);
#endif
