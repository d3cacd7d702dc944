#include "core/store.h"
#include "base/text.h"
#include "third_party/zip/zip.h"

static int size;

int store_put(const char *key)
{
	return size += zip_size(text_length(key));
}

int store_size(void)
{
	return size;
}
