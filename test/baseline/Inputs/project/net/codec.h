extern int net_codec;
