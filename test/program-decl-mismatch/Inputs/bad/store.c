#include "store.h"

unsigned long st_flags;
st_index st_last;
const char st_name[8] = "store";

int st_put(int key, int value)
{
	return key + value;
}

float st_scale(float by)
{
	return by;
}
