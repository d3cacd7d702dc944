#pragma once
#include "util/text.h"
enum { FMT = TEXT };
