#include "zip.h"

int zip_size(int n)
{
	return n / 2;
}
