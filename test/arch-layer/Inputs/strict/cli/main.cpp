#include "net/net.h"

class Window : public base::Node {
};

int main()
{
	net::Conn conn;
	return conn.size();
}
