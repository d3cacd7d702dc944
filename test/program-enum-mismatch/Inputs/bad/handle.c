#define ROOM -1
#include "event.h"
int handle(enum event event)
{
	return event == EVENT_CLOSE ? EVENT_ROOM : 0;
}
