extern int same;
