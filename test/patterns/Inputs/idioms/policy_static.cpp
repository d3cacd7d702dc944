#include <cstddef>
#include <vector>

// policy: Cells asks a class for whether to look
struct Unchecked {
	static bool good(std::size_t, std::size_t) { return true; }
};
struct Checked {
	static bool good(std::size_t at, std::size_t n) { return at < n; }
};
template <class Value, class Check = Checked> class Cells {
public:
	Value at(std::size_t i) const { return Check::good(i, cells_.size()) ? cells_[i] : Value(); }

private:
	std::vector<Value> cells_;
};

int main()
{
	Cells<int> safe;
	Cells<int, Unchecked> fast;
	return safe.at(1) + (sizeof fast == 0);
}
