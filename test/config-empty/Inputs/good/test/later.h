int later(void);
