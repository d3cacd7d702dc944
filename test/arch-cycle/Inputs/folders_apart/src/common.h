/* One folder's taste in functions of the system makes them no property of it. */
char *strerror(int number);
int common(void);
