#define NAME_MAX_BYTES 16
#include "conf.h"
int conf_port(const struct conf *conf)
{
	return conf->port;
}
token conf_token(void)
{
	token none = {0};

	return none;
}
