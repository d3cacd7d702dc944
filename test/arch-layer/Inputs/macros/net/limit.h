#define NET_LIMIT 4
/* As configure scripts do: whoever writes "inline" means the keyword. */
#define inline __inline
