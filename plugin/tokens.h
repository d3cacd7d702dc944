// Tokens: who wrote one, and how long it is.
#pragma once

#include <cstdint>

#include "clang/Basic/SourceManager.h"

#include "plugin/places.h"

namespace ashlar
{

// Did a macro's body spell the token, rather than the file or an argument written in it?
bool isMacroBody(const clang::SourceManager &sources, clang::SourceLocation token);

// Bytes of the token that stands at the place a person would point at.
uint32_t tokenLength(const Places &places, clang::SourceLocation token);

} // namespace ashlar
