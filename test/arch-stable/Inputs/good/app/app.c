#include "base/base.h"
enum { APP = BASE };
