int line_read(void);
