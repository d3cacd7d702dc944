namespace own {
long counter = 1;
}
extern "C" int own_open(const char *path, int mode)
{
	return path[0] + mode;
}
