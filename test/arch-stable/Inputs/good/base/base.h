#pragma once
#include "fmt/fmt.h"
enum { BASE = FMT };
