#include "all.h"
enum { C = ALL };
