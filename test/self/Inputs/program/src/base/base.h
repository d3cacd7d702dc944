#ifndef BASE_H
#define BASE_H
extern int base_level;
int base_sum(int a, int b);
#endif
