#ifndef LIB_H
#define LIB_H
int lib_size(void);
static inline int lib_half(void)
{
	return lib_size() / 2;
}
#endif
