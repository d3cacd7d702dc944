#ifndef LAGER_H
#define LAGER_H
int lager_take(int item, int count);
int lager_left(int item);
#endif
