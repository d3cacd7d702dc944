namespace base {
class Node {
public:
	virtual ~Node() = default;
	virtual int size() const;
};
} // namespace base
