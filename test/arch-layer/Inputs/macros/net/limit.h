#define NET_LIMIT 4
