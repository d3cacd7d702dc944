#include "base/base.h"
enum { NET = BASE };
