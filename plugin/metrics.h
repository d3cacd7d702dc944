// Metrics: what one function definition measures.
//
// Counted is what stands in the function's own text: tokens and statements that a macro body wrote
// belong to the macro, macro arguments to the function (once, however often the macro repeats
// them). A statement made by a macro counts as one.
#pragma once

#include <cstdint>

#include "clang/AST/Decl.h"

namespace ashlar
{

class Places;

struct Metrics {
	uint32_t statements = 0; // compound and empty ones left out
	uint32_t locals = 0;
	uint32_t cyclomatic = 1; // + if, loops, case, catch, ?:, && and ||
	uint32_t cognitive = 0;	 // SonarSource 1.5 without recursion, as clang-tidy counts it
	uint64_t hash = 0;	 // of what the body says (body_hash.h); 0: no other unit sees it
	uint32_t nesting = 0;	 // deepest: if, loops, switch, try, catch, lambda; not "else if"
};

// `function` has a body.
Metrics measure(const clang::FunctionDecl *function, const Places &places);

} // namespace ashlar
