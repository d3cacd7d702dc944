#include "net/net.h"

int net::Conn::size() const
{
	return base::Node::size() + 1;
}
