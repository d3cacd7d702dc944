#include "store/page_int.h"
