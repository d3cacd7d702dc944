int base_sum(int a, int b);
int base_up(void);
