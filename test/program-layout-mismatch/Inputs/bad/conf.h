#include <stddef.h>
struct inner {
	char name[NAME_MAX_BYTES];
};
struct conf {
#ifdef WITH_TLS
	int tls;
#endif
	int port;
	struct inner inner;
};
#if defined(WIDE)
typedef struct {
	long id;
} token;
#else
typedef struct {
	int id;
} token;
#endif
int conf_port(const struct conf *conf);
token conf_token(void);
