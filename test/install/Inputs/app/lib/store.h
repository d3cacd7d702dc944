#ifndef STORE_H
#define STORE_H
int store_get(int key, int place, int kind);
#endif
