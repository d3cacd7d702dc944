#define ROOM 0x100000000
#define WITH_TLS
#include "event.h"
int main(void)
{
	return handle(EVENT_CLOSE) + (int)EVENT_ROOM;
}
