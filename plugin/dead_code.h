// Dead code: what -O0 code generation leaves out because a condition is constant.
#pragma once

#include "clang/AST/Stmt.h"

namespace clang
{
class ASTContext;
}

namespace ashlar
{

// The part of `node` (an if, ?:, && or ||, or __builtin_choose_expr) that no code is made for; NULL
// when all of it counts, also when a label inside could be jumped to.
const clang::Stmt *deadPart(const clang::Stmt *node, const clang::ASTContext &context);

} // namespace ashlar
