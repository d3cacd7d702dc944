int gone;
int twice(int n)
{
	return 2 * n;
}
int down(int n)
{
	return n ? down(n - 1) : 0;
}
int main(void)
{
	return 0;
}
