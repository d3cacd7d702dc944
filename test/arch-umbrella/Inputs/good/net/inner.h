#pragma once
#include "base/log.h"
#include "store/store.h"
