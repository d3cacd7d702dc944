namespace tree
{
enum color { red, green };
struct visitor {
	int seen = 0;
	int next() { return ++seen; }
	struct inner {
		int x;
	};
};
inline int depth(int n)
{
	return n > 0 ? depth(n - 1) : 0;
}
} // namespace tree
int a();
int a()
{
	return tree::visitor().next() + tree::depth(2);
}
