#ifndef B_H
#define B_H
#define B 3
int b(int x);
#endif
