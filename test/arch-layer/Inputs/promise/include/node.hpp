#ifndef NODE_HPP
#define NODE_HPP
class Node {
public:
	int size() const;
	bool empty() const { return size() == 0; }
};
#endif
