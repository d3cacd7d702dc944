extern int st_flags;
int st_open(void);
int st_sync(int how);
