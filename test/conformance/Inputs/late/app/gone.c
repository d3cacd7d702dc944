int app_gone(void);
