static inline int z(int x)
{
	return x;
}
