// One unit, compiled and extracted in this process.
#pragma once

#include "facts/line_memo.h"
#include "plugin/command.h"

namespace clang
{
class CompilerInstance;
class SourceLocation;
} // namespace clang

namespace ashlar
{

class Extraction;
struct ExtractOptions;

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

// A source of nothing but includes, made up in memory, and what comes after them.
class PreambleEnd
{
      public:
	virtual ~PreambleEnd() = default;
	virtual std::string path() const = 0; // of the stand-in, beside the sources it stands for
	virtual std::string text() const = 0; // with PREAMBLE_END behind the includes
	// The includes were read; `here` is where what follows is to be entered from.
	virtual void reached(clang::CompilerInstance &compiler, Extraction &extraction,
			     clang::SourceLocation here) = 0;
};

// The directive that calls PreambleEnd::reached, with its newline.
extern const char PREAMBLE_END[];
// Files of this name are made up: no unit depends on them.
extern const char STAND_IN_NAME[];

ExtractOptions extractOptions(const UnitJob &job);

// Once per process, before any unit: what Clang wants to know of the targets it is built with.
void initialiseClang();

// Compiles the source in the current folder. The facts and the list are written to temporary names,
// then renamed; a failed unit leaves neither.
// With `end`, its stand-in is compiled in the source's place; reached() may exchange the job.
UnitResult runUnit(const UnitJob &job, const FrontendCommand &command, PreambleEnd *end = nullptr);

} // namespace ashlar
