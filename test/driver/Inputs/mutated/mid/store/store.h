#ifndef MID_STORE_H
#define MID_STORE_H
void store_put(int key, int value);
int store_get(int key);
#endif
