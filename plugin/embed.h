// Facts inside the object: an `.ashlar` section that the linker drops.
#pragma once

#include "clang/Frontend/CompilerInstance.h"

#include "facts/base/buf.h"

namespace ashlar
{

// Does the compile make an ELF object of the host's code, so that facts can ride in it?
bool canEmbed(clang::CompilerInstance &compiler);

// Adds the section. To be called before the main action sees the complete unit.
void embedFacts(clang::CompilerInstance &compiler, const ash_buf &facts);

} // namespace ashlar
