int t_list(void);
