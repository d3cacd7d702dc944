#ifndef SHOW_H
#define SHOW_H
int show(int n);
#endif
