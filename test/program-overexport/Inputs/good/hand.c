int by_hand(void)
{
	return 2;
}
int again(void)
{
	return by_hand();
}
