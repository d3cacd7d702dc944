// Type expressions: the expressions written inside a type, such as array bounds, template
// arguments, decltype and default arguments of a function type's parameters.
#pragma once

#include "clang/AST/Stmt.h"
#include "clang/AST/TypeLoc.h"
#include "llvm/ADT/STLExtras.h"

namespace ashlar
{

// Calls `found` for each, outermost ones only, in the order they are written.
void expressionsIn(clang::TypeLoc type, llvm::function_ref<void(const clang::Stmt *)> found);

} // namespace ashlar
