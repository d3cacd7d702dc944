namespace more
{
int half(int n)
{
	return n / 2;
}
static int quarter(int n)
{
	return half(n) / 2;
}
} // namespace more
int use_of_more = more::quarter(8);
