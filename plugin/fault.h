// Faults on demand, so that tests can see what a crash, a hang or a memory blow-up costs.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace ashlar
{

// Exit status of a worker's child that ran out of memory.
constexpr int OUT_OF_MEMORY_STATUS = 117;

// With ASHLAR_FAULT=crash:<text>, hang:<text> or oom:<text> in the environment and <text> in the
// main file's path, does just that; else returns. For the worker's children only.
void provokeFault(llvm::StringRef main_file);

} // namespace ashlar
