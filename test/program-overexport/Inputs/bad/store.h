int st_open(void);
int st_mine(void);
