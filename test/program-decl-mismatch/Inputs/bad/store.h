#ifndef STORE_H
#define STORE_H
#ifdef BIG
typedef long st_index;
#else
typedef int st_index;
#endif
extern unsigned long st_flags;
extern st_index st_last;
extern long st_nowhere;
#endif
