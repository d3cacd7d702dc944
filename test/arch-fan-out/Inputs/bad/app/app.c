#include "net/net.h"
#include "store/store.h"
enum { APP = NET + STORE };
