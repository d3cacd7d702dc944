int b_one(void);
