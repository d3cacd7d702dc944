#include "third/lib.h"
enum { PAGES = LIB };
