#include "net/net.h"
enum { STORED = NET };
