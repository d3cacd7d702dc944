namespace more
{
int half(int n)
{
	return n / 2;
}
} // namespace more
