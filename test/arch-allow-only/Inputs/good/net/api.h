int net_port(void);
