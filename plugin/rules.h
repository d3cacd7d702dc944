// The headers of the rules' room, for C++: in C a struct and a function may share a name, which
// -Wshadow dislikes here.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#include "checks/check.h"
#include "checks/config.h"
#include "checks/ratchet.h"
#include "checks/shorten.h"
#pragma GCC diagnostic pop
