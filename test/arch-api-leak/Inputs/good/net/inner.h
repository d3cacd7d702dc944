#pragma once
#include "store/wal.h"
int net_inner(const struct wal *wal);
