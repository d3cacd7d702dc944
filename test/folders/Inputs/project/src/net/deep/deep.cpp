int deep(int a, int b);
int deep(int a, int b)
{
	int n = a;

	n += b;
	return n;
}
