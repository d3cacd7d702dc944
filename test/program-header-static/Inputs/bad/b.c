#include "log.h"
int set_b(int level);
int set_b(int level)
{
	log_level = level;
	return log_next();
}
