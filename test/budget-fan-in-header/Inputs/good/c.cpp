#include "more.h"
#include <stddef.h>
enum { C = ALL };
