#ifndef STORE_H
#define STORE_H
#include "store/node.h"
namespace store {
class Store {
public:
	Node &root() { return root_; }
	int size() const { return root_.size(); }

private:
	Node root_;
};
} // namespace store
#endif
