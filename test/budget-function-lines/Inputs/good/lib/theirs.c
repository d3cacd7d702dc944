int theirs(int a);
int theirs(int a)
{
	a += 1;
	a += 2;
	a += 3;
	a += 4;
	return a;
}
