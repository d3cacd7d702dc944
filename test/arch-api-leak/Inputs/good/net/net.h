#pragma once
#include "store/wal.h"
int net_send(const struct wal *wal);
