#include "line.h"
#include "net/net.h"

int main(void)
{
	return tcp_open(line_read());
}
