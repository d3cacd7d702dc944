#include "store/features.h"
#include "store/packed.h"
#include "store/system.h"
unsigned long size(const char *text);
unsigned long size(const char *text)
{
	return strlen(text);
}
