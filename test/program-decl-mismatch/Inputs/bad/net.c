extern int st_flags;
extern char st_name[];
extern int st_nowhere;
long st_put();
float st_scale();

int net_run(void);
int net_run(void)
{
	return st_flags + st_name[0] + st_nowhere + (st_scale(1) > 0);
}
