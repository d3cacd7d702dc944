#include "core/node.h"
#include "impl/leaf.h"

namespace core {
Node *Node::make() { return impl::make_leaf(); }
} // namespace core
