#ifdef OWNER
#define SHARED
#else
#define SHARED extern
#endif
struct point {
	int x, y;
};
SHARED struct point origin;
int a(void);
