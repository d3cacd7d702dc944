#define WITH_TLS
#define NAME_MAX_BYTES 32
#define WIDE 1
#include "conf.h"
int main(void)
{
	struct conf conf = {0};

	return conf_port(&conf) + (int)conf_token().id;
}
