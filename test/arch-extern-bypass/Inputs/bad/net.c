extern int st_flags;
extern char *st_names[4];
extern int st_hidden;
int st_open(const char *path);

int net_mode(void);
int net_mode(void)
{
	extern int st_flags;

	return st_open(st_names[0]) + st_flags + st_hidden;
}
