int far_away(int a, int b, int c, int d, int e, int f, int g);

int six(int a, int b, int c, int d, int e, int f, ...);
int six(int a, int b, int c, int d, int e, int f, ...)
{
	return far_away(a, b, c, d, e, f, 0);
}
