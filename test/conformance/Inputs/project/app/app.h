int app_run(void);
int app_fine(void);
