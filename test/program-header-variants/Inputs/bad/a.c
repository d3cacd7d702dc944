#define SMALL
#include "limits.h"
#include "same.h"
