#ifndef STORE_H
#define STORE_H
extern int st_flags;
extern char *st_names[4];
int st_open(const char *path);
#endif
