int base_run(void);
