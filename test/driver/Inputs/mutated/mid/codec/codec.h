#ifndef MID_CODEC_H
#define MID_CODEC_H
int codec_pack(int value);
int codec_unpack(int value);
#endif
