#include <stdexcept>
struct Shape {
};
struct Round : Shape {
};
struct Circle : Round {
};
class Broken : public std::runtime_error
{
	using std::runtime_error::runtime_error;
};
