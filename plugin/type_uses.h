// Type uses: where a type is named, and whether the place needs the inside of it.
//
// By value (variables, fields, parameters and results of definitions, array elements), in sizeof,
// new, a compound literal, a base class or a qualifier, a type must be complete; behind a pointer
// or reference, in a declaration, cast or template argument its name is enough. Only what is
// written counts: a typedef's use is a use of the typedef.
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/TypeLoc.h"
#include "llvm/ADT/DenseSet.h"

namespace ashlar
{

class Uses;

class TypeUses
{
      public:
	explicit TypeUses(Uses &uses) : uses_(uses)
	{
	}

	// Says before the walk gets there that `type` must be complete where it stands.
	void complete(clang::TypeLoc type);
	void complete(const clang::TypeSourceInfo *type);
	// What a declaration needs complete: its own type, its result, its bases.
	void completeFor(const clang::Decl *declaration);

	void tag(clang::TagTypeLoc type);
	void alias(clang::TypedefTypeLoc type);
	void found(clang::UsingTypeLoc type);
	void named(const clang::NamedDecl *declaration, clang::TypeLoc type,
		   clang::SourceLocation token);
	void special(clang::TemplateName name, clang::SourceLocation token);

	// Forgets what complete() said: between top-level declarations.
	void clear()
	{
		complete_.clear();
	}

      private:
	Uses &uses_;
	llvm::DenseSet<const void *> complete_; // the innermost written type's data
};

} // namespace ashlar
