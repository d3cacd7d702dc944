#define WITH_TLS
#include "event.h"
/* Another one of the same name, private to this file. */
enum mine { MINE_B, MINE_A };
int main(void)
{
	return handle(EVENT_CLOSE) + MINE_A + MINE_B;
}
