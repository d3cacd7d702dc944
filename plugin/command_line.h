// A build's compile command as text: what of it matters for reading the source.
#pragma once

#include <string>
#include <vector>

namespace ashlar
{

using Strings = std::vector<std::string>;

// The command without a compiler launcher in front (ccache and its like), without what asks for
// outputs (-c, -o, -M..., -save-temps, ...) and without other plugins. argv[0] stays the compiler.
Strings withoutOutputs(const Strings &command);

// The object the command makes: its -o, or what -c makes of the source; "" for none. `command` is
// the build's own, outputs included.
std::string objectOf(const Strings &command);

// Position of the one source file in a command without outputs; 0 when there is none or several.
size_t sourceOf(const Strings &command);

// Equal for two commands that differ in nothing but the name of the source file (same extension),
// when run in the same folder; "" when such a key cannot be given.
std::string flagsKey(const Strings &command, const std::string &folder);

} // namespace ashlar
