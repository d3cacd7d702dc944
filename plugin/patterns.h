// Patterns: from what instantiation made to what somebody wrote.
#pragma once

#include "clang/AST/Decl.h"

namespace ashlar
{

// The written declaration behind an instantiated one, behind a using declaration, or behind a
// template; the declaration itself when it is that already. NULL when nobody wrote one (deduction
// guides).
const clang::NamedDecl *patternOf(const clang::NamedDecl *declaration);

// Was it made by instantiating a template (explicitly or not), rather than written?
bool isInstantiated(const clang::Decl *declaration);

} // namespace ashlar
