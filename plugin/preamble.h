// Preamble: the includes a source begins with, with nothing but comments between them. Sources that
// share flags, folder and a preamble mean the same by it, so it needs to be parsed only once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "llvm/ADT/StringRef.h"

namespace ashlar
{

struct PreambleInclude {
	std::string name;      // with its quotes or angles
	size_t begin, end;     // bytes of the directive: from its '#' to behind the name
	uint32_t line, column; // of the name, as facts count them
};

using Preamble = std::vector<PreambleInclude>;

// Empty where the source begins otherwise, or says something that would mean another thing in a
// file that is not the first one (__INCLUDE_LEVEL__ and the like).
Preamble preambleOf(llvm::StringRef source);

// The source with its first `n` includes blanked: every byte, line and column stays where it is.
std::string withoutIncludes(llvm::StringRef source, const Preamble &preamble, size_t n);

} // namespace ashlar
