int st_open(void);
int open_file(void);
extern int open_files;
