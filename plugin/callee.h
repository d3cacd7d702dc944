// Callee: what a call expression calls, on what, with what: one shape for plain calls, members,
// operators, pointers to functions, and names that only a template's arguments will settle.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/ArrayRef.h"

namespace ashlar
{

struct Callee {
	const clang::FunctionDecl *function = nullptr; // NULL: see pointer and name
	const clang::Expr *object = nullptr;           // whose member is called, when spelled
	bool onThis = false;                           // a member, and `this` is not spelled
	const clang::Expr *pointer = nullptr;          // indirect: what holds the function
	clang::DeclarationName name;
	bool qualified = false;                        // Base::m()
	llvm::ArrayRef<const clang::Expr *> arguments; // without the object
	clang::SourceLocation place;                   // of the name
};

Callee calleeOf(const clang::CallExpr *node);

// The one method of that name that takes so many arguments, in the class or its known bases; NULL
// when there is none or several.
const clang::FunctionDecl *methodOf(const clang::NamedDecl *record, clang::DeclarationName name,
				    size_t arguments);
// The field of that name, likewise.
const clang::FieldDecl *fieldOf(const clang::NamedDecl *record, clang::DeclarationName name);

// "push_back"; "" for operators and other names that are no identifier.
llvm::StringRef identifierOf(clang::DeclarationName name);

} // namespace ashlar
