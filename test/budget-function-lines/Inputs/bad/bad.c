int six(int a);
int six(int a)
{
	a += 1;
	a += 2;
	a += 3;
	return a;
}
