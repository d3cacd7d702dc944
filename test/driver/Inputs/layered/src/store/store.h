#ifndef STORE_STORE_H
#define STORE_STORE_H
int store_get(int key);
#endif
