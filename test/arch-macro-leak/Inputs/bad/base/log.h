#pragma once
#include "cli/warn.h"
#define LOG(text) cli_warn(text)
