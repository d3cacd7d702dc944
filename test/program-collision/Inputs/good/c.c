struct options {
	char *name;
};
static struct options mine;
int use_c(void);
int use_c(void)
{
	return mine.name != 0;
}
