// From a build's compile command to the arguments of Clang's frontend, by Clang's own driver.
#pragma once

#include "plugin/command_line.h"

namespace ashlar
{

struct FrontendCommand {
	Strings arguments; // of cc1, without "-cc1"
	std::string input; // the source as the arguments spell it, their last one
	Strings dropped;   // options of the command that this Clang does not know
	std::string why;   // why there is no such command; arguments are empty then
};

// The clang whose driver we play: its folder is where builtin headers are looked for.
std::string findClang();

// Runs the driver in the current folder for a command without outputs (see withoutOutputs).
// Options it does not know are dropped, since GCC's commands have many of them.
FrontendCommand frontendCommand(const Strings &command, const std::string &clang);

// The same frontend command for another source of the same kind, or no arguments when that cannot
// be had by exchanging the name.
Strings withOtherSource(const FrontendCommand &known, const std::string &source);

} // namespace ashlar
