#ifndef THING_H
#define THING_H
struct vis {
	int a;
	unsigned bits : 3;
	char tail[];
};
struct opaque;
struct ops {
	int (*open)(int);
	int (*close)(int);
};
typedef struct {
	int x;
} anon_t;
enum e { E1, E2 };
extern struct vis *shared;
extern int tentative;
int my_close(int);
_Bool flag(const int x, int arr[3], enum e k, void (*cb)(const char *, ...), int (*m)[4]);
static inline int twice(int n)
{
	return my_close(n) + n;
}
#define HANDLE(x, y)                                                                               \
	do {                                                                                       \
		if (x)                                                                             \
			(y);                                                                       \
		my_close(x);                                                                       \
	} while (0)
#endif
