#include "node.hpp"

int Node::size() const
{
	return 1;
}

bool none(const Node &node);

bool none(const Node &node)
{
	return node.empty();
}
