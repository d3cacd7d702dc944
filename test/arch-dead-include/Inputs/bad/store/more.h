#pragma once
#include "store/store.h"
#define MORE 1
