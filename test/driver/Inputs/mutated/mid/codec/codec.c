#include "mid/codec/codec.h"

int codec_pack(int value)
{
	return value ^ 0x55;
}

int codec_unpack(int value)
{
	return value ^ 0x55;
}
