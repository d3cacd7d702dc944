#include "event.h"
enum mine { MINE_A, MINE_B };
int handle(enum event event)
{
	return event == EVENT_CLOSE ? MINE_A : MINE_B;
}
