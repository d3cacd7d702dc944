#include "base/base.h"
#include "net/net.h"
enum { MORE = BASE + NET };
