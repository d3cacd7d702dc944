#include "all.h"
enum { A = ALL };
