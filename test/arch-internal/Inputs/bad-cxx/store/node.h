#ifndef NODE_H
#define NODE_H
namespace store {
class Node {
public:
	int size() const { return size_; }

private:
	int size_ = 0;
};
} // namespace store
#endif
