#include "base/base.h"

int base::Node::size() const
{
	return 1;
}
