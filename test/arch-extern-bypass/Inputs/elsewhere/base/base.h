extern int base_flags;
int base_open(void);
