int size(void);
int size(void) /* stands in for the library's */
{
	return 3;
}
int main(void)
{
	return size();
}
