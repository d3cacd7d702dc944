#define LOG_OWNER
#include "log.h"
#include "once.h"
int log_level;
int get_a(void);
int get_a(void)
{
	once = 2;
	log_level = log_width + log_words[0][0];
	return once;
}
