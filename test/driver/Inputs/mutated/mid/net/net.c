#include "mid/net/net.h"

#include "base/log.h"
#include "mid/codec/codec.h"
#include "mid/store/store.h"

int net_send(int value)
{
	log_line("send");
	store_put(0, value);
	return codec_pack(value);
}

int net_pending(void)
{
	return store_get(0) + store_get(1);
}
