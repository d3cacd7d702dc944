int put(number one, int *other);
extern number last;
number next(void);
