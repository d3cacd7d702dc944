namespace own {
extern int counter;
}
extern "C" int own_open(char *path);

int use(char *path)
{
	return own_open(path) + own::counter;
}
