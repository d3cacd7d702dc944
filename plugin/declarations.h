// Declarations: the rows that say what is declared where. One call per written declaration; the
// walk (walk.cpp) calls them in subject files only and never for implicit or instantiated ones.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"

#include "facts/builder.h"

namespace ashlar
{

struct AstUnit;

// declaration row, and whatever else its kind asks for: function and parameter, variable and data,
// record, field and base, override.
void declare(AstUnit &unit, clang::NamedDecl *declaration, bool isFriend);

// function, parameter and override rows.
void declareFunction(AstUnit &unit, const clang::FunctionDecl *function);
// record, field and base rows.
void declareRecord(AstUnit &unit, const clang::RecordDecl *record);

// The class a base specifier names, the template behind it where it depends on arguments; NULL
// when only an instantiation could tell.
const clang::NamedDecl *baseRecord(const clang::CXXBaseSpecifier &base);

// ash_access of a member; none outside classes.
uint32_t accessOf(clang::AccessSpecifier access);

// The function a declaration is local to, as an entity; ASH_NONE.
uint32_t enclosingFunction(AstUnit &unit, const clang::Decl *declaration);

} // namespace ashlar
