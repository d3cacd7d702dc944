#include "more.h"
enum { A = ALL };
