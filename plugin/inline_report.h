// Findings of one unit, said by Clang itself, in its own form.
#pragma once

#include "clang/Frontend/CompilerInstance.h"

#include "facts/facts.h"
#include "plugin/rules.h"

namespace ashlar
{

// Runs the rules that one unit decides over its facts and reports the findings in the main file and
// in its own header (same stem); those in other headers are for `ashlar check`, or one header would
// be reported in each of its users. What the baseline lists is not said. Findings are warnings; with `promote`, errors. `root` is the
// project root. Texts live in findings->arena.
void reportFindings(clang::CompilerInstance &compiler, const ash_config &config,
		    const ash_view &view, const std::string &root, bool promote,
		    ash_findings &findings);

// A warning from the plugin about itself, without a place: never changes the compile's result.
void warn(clang::CompilerInstance &compiler, const std::string &text);

} // namespace ashlar
