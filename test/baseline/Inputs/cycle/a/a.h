int a_one(void);
