#include "impl/leaf.h"

namespace {
class Leaf : public core::Node {
public:
	int size() const override { return 1; }
};
} // namespace

namespace impl {
core::Node *make_leaf() { return new Leaf; }
} // namespace impl
