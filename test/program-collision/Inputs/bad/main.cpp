namespace tree
{
enum color { red, blue, green };
struct visitor {
	long total = 0;
	long seen = 0;
	int next() { return (int)++total; }
	struct inner {
		long x;
	};
};
inline int depth(int n)
{
	while (n > 0)
		n--;
	return n;
}
} // namespace tree
int a();
int main()
{
	return tree::visitor().next() + tree::depth(3) + a();
}
