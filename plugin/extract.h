// Extraction: one unit's facts, for both hosts (plugin.cpp in the user's compile, worker.cpp in the
// driver's fork server). It decides nothing: no rule, no wording of a finding.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"

#include "facts/builder.h"
#include "plugin/places.h"
#include "plugin/preamble.h"

namespace ashlar
{

struct ExtractOptions {
	std::string root;   // project root: absolute, canonical
	std::string output; // the object the build makes, as the command line says; "" if unknown
	uint64_t command_hash = 0;
	bool skip_system_bodies = false; // the worker's saving; must not change a fact
	ash_line_memo *line_memo = nullptr; // likewise; borrowed
	bool stand_in = false; // the main file only includes a preamble: see Extraction::resume
};

// Called once per unit after the AST is complete, with the finished fact file's bytes (borrowed for
// the call). The unit's rows are already canonical.
using FactsSink = std::function<void(clang::CompilerInstance &, const ash_buf &)>;

// A source, of whose preamble the first `n_included` includes were read in its stead.
struct Resumed {
	clang::FileID main;
	const Preamble &preamble;
	size_t n_included;
};

// The consumer to run before the main action (plugin) or as the action (worker).
class Extraction : public clang::ASTConsumer
{
      public:
	// After a stand-in's includes were read: more of them follow in another stand-in.
	virtual void standIn(clang::FileID file) = 0;
	// Or the unit itself does; the options are its own from here on.
	virtual void resume(ExtractOptions options, const Resumed &source) = 0;
};

// It attaches its preprocessor callbacks, comment handler and diagnostic observer to `compiler` at
// once.
std::unique_ptr<Extraction> makeExtractor(clang::CompilerInstance &compiler, ExtractOptions options,
					  FactsSink sink);

// --- the parts, for extract.cpp ---

// declarations.cpp and the files beside it: everything read off the AST: declaration, function,
// parameter, variable, record, field, base, override, use and data rows.
void extractDeclarations(clang::ASTContext &context, Places &places);

} // namespace ashlar
