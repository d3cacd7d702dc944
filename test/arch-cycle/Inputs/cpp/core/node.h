#pragma once
namespace core {
class Node {
public:
	static Node *make();
	virtual ~Node() = default;
	virtual int size() const = 0;
};
} // namespace core
