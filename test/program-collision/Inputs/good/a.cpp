#include <vector>
namespace
{
struct visitor {
	int seen = 0;
};
} // namespace
struct copied {
	int x;
	int twice() { return 2 * x; }
};
template <typename T> struct box {
	T one;
};
template struct box<int>;
int use_a();
int use_a()
{
	struct local {
		int x;
	} l = {1};

	return (int)visitor().seen + copied{1}.twice() + l.x + (int)std::vector<int>().size();
}
