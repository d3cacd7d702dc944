#include "log.h"
int get_b(void);
int get_b(void)
{
	log_level = log_width;
	return log_words[1][0];
}
