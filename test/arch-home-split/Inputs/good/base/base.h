#pragma once
#include "all.h"
int net_stop(void);
