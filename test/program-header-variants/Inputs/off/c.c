#include "limits.h"
#include "same.h"
