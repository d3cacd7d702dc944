#include "log/log.h"
void net_close();
void net_close()
{
	log_state.open = 0;
}
