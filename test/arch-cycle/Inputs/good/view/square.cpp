#include "base/shape.h"

namespace view {
class Square : public base::Shape {
public:
	int area() const override { return 4; }
};

int eight();
int eight()
{
	Square one, two;
	return base::total(one, two);
}
} // namespace view
