#ifndef MUL_H
#define MUL_H
struct pair {
	int a, b;
};
int mul(int a, int b);
#endif
