#include "log/log.h"
bool net_open();
bool net_open()
{
	return log_state.open != 0;
}
