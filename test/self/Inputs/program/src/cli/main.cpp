#include "src/net/net.hpp"

int main()
{
	net::conn conn;

	return conn.send(1);
}
