// Holds: what fields, globals, results and parameters give hold of; and what is annotated.
#pragma once

#include "clang/AST/Decl.h"

#include "plugin/held.h"

namespace ashlar
{

struct AstUnit;

class Holds
{
      public:
	Holds(AstUnit &unit, HeldTypes &held) : unit_(unit), held_(held)
	{
	}

	// The rows of a declaration in a subject file; none for what holds nothing of note. A
	// function speaks once: a method in its class, any other where it is defined.
	void declared(const clang::NamedDecl *declaration);

      private:
	void function(const clang::FunctionDecl *function);
	void add(uint32_t owner, uint32_t position, clang::QualType type,
		 clang::SourceLocation location);
	void annotations(const clang::NamedDecl *declaration);

	AstUnit &unit_;
	HeldTypes &held_;
};

} // namespace ashlar
