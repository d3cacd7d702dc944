int c_one(void);
