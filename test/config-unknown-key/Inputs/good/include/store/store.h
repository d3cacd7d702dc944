int st_open(void);
