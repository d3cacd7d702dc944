int app_only(void);
