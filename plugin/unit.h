// One unit, compiled and extracted in this process.
#pragma once

#include "facts/line_memo.h"
#include "plugin/command.h"

namespace ashlar {

struct UnitJob {
	std::string root;   // canonical project root
	std::string output; // the object of the build, "" if unknown
	std::string facts;  // where the facts go
	std::string deps;   // where the list of files read goes; "" for none
	uint64_t command_hash = 0;
	bool skip_system_bodies = true;
	ash_line_memo *line_memo = nullptr; // shared by all children; borrowed
};

struct UnitResult {
	const char *outcome; // "ok", "errors" or "failed", as the driver knows them
	std::string detail;  // the first error, or why it failed
};

// Once per process, before any unit: what Clang wants to know of the targets it is built with.
void initialiseClang();

// Compiles the source in the current folder. The facts and the list are written to temporary names,
// then renamed; a failed unit leaves neither.
UnitResult runUnit(const UnitJob &job, const FrontendCommand &command);

} // namespace ashlar
