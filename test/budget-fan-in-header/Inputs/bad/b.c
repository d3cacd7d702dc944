#include "all.h"
#include "all.h"
enum { B = ALL };
