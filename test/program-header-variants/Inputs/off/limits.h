#ifdef SMALL
extern char buffer[16];
#else
extern char buffer[4096];
#endif
