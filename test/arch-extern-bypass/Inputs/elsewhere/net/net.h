extern int net_state;
int net_open(void);
