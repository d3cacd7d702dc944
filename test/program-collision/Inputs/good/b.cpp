#include <vector>
namespace
{
struct visitor {
	long seen = 0;
};
} // namespace
struct copied {
	int x;
	int twice() { return 2 * x; }
};
template <typename T> struct box {
	T one;
};
template struct box<long>;
int use_b();
int use_b()
{
	struct local {
		char x;
	} l = {1};

	return (int)visitor().seen + copied{1}.twice() + l.x + (int)std::vector<int>().size();
}
