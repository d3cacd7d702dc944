#include "url.h"

int url_port(int url)
{
	return url % 100;
}
