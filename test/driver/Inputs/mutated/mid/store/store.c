#include "mid/store/store.h"

#include "base/log.h"
#include "mid/codec/codec.h"
#include "mid/store/page.h"

void store_put(int key, int value)
{
	page_first.values[key & 7] = codec_pack(value);
}

int store_get(int key)
{
	if (key < 0)
		log_line("negative key");
	return codec_unpack(page_first.values[key & 7]);
}
