#include "log.h"
int set_a(int level);
int set_a(int level)
{
	log_level = level;
	return log_next();
}
