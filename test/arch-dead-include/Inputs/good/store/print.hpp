#pragma once
#include "store/type.hpp"
bool operator==(const Key &a, const Key &b);
